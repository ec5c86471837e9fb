#!/usr/bin/env python3
"""Writes tests/support/bot_api/schema.json: what the Bot API takes, for the contract check of the tests.

    python3 -m venv /tmp/aiogram && /tmp/aiogram/bin/pip install aiogram==3.31.0
    /tmp/aiogram/bin/python scripts/bot_api_schema.py

Methods, types, fields and what is required come from the models of aiogram, which are generated from
Telegram's documentation; nobody here wrote them. Lengths stand only in Telegram's prose, so LIMITS below is
written by hand from https://core.telegram.org/bots/api.

A type is written as `Integer`, `Float`, `Boolean`, `String`, `File` (an upload or a string), `Any`, the name
of a type, `[T]` for a list, `=word` for the one text that is allowed, and `A|B` for one of several. A field
whose name ends in `!` is required.
"""

import json
import pathlib
import types
import typing

import aiogram
from aiogram import methods
from aiogram import types as models
from aiogram.client.default import Default
from aiogram.types.base import TelegramObject

TARGET = pathlib.Path(__file__).parent.parent / "tests/support/bot_api/schema.json"

# `text`: UTF-16 units once tags are taken out; `units`: UTF-16 units; `bytes`: of UTF-8; `items`: of a list;
# `range`: of a number; `letters`: what a text may consist of, beside its length.
LIMITS = {
    "sendMessage.text": {"text": [1, 4096]},
    "editMessageText.text": {"text": [1, 4096]},
    "InputTextMessageContent.message_text": {"text": [1, 4096]},
    "sendPhoto.caption": {"text": [0, 1024]},
    "sendDocument.caption": {"text": [0, 1024]},
    "editMessageCaption.caption": {"text": [0, 1024]},
    "InputMediaPhoto.caption": {"text": [0, 1024]},
    "InputMediaDocument.caption": {"text": [0, 1024]},
    "InlineKeyboardButton.text": {"units": [1, 256]},
    "InlineKeyboardButton.callback_data": {"bytes": [1, 64]},
    "CopyTextButton.text": {"units": [1, 256]},
    "answerCallbackQuery.text": {"units": [0, 200]},
    "answerCallbackQuery.cache_time": {"range": [0, 86400]},
    "answerInlineQuery.results": {"items": [0, 50]},
    "answerInlineQuery.next_offset": {"bytes": [0, 64]},
    "answerInlineQuery.cache_time": {"range": [0, 86400]},
    "InlineQueryResultArticle.id": {"bytes": [1, 64]},
    "InlineQueryResultArticle.title": {"units": [1, 256]},
    "InlineQueryResultsButton.text": {"units": [1, 256]},
    "InlineQueryResultsButton.start_parameter": {"bytes": [1, 64], "letters": "A-Za-z0-9_-"},
    "setMyCommands.commands": {"items": [1, 100]},
    "BotCommand.command": {"bytes": [1, 32], "letters": "a-z0-9_"},
    "BotCommand.description": {"units": [1, 256]},
    "setMyDescription.description": {"units": [0, 512]},
    "setMyShortDescription.short_description": {"units": [0, 120]},
    "getUpdates.limit": {"range": [1, 100]},
    "getUpdates.timeout": {"range": [0, 50]},
    "setWebhook.secret_token": {"bytes": [1, 256], "letters": "A-Za-z0-9_-"},
    "setWebhook.max_connections": {"range": [1, 100]},
    "deleteMessages.message_ids": {"items": [1, 100]},
    "sendVenue.latitude": {"range": [-90, 90]},
    "sendVenue.longitude": {"range": [-180, 180]},
    "sendLocation.latitude": {"range": [-90, 90]},
    "sendLocation.longitude": {"range": [-180, 180]},
    "sendMediaGroup.media": {"items": [2, 10]},
}

# One of these must be there: a button does one thing.
ONE_OF = {
    "InlineKeyboardButton": [
        "url", "callback_data", "web_app", "login_url", "switch_inline_query", "switch_inline_query_current_chat",
        "switch_inline_query_chosen_chat", "copy_text", "callback_game", "pay",
    ],
}

PLAIN = {bool: "Boolean", int: "Integer", float: "Float", str: "String"}
found = {}


def written(annotation):
    """A Python annotation as the schema writes it."""
    origin = typing.get_origin(annotation)
    if origin is typing.Annotated:
        return written(typing.get_args(annotation)[0])
    if origin in (typing.Union, types.UnionType):
        kinds = [written(kind) for kind in typing.get_args(annotation) if kind not in (type(None), Default)]
        return "|".join(dict.fromkeys(kinds))
    if origin in (list, typing.Sequence):
        return f"[{written(typing.get_args(annotation)[0])}]"
    if origin is typing.Literal:
        return "|".join(f"={getattr(value, 'value', value)}" for value in typing.get_args(annotation))
    if annotation in PLAIN:
        return PLAIN[annotation]
    if not isinstance(annotation, type):
        return "Any"
    if issubclass(annotation, models.InputFile):
        return "File"
    if issubclass(annotation, TelegramObject):
        name = annotation.__name__
        if name not in found:
            found[name] = None
            found[name] = fields(annotation)
        return name
    if annotation.__module__ == "datetime":
        return "Integer"
    return "String" if issubclass(annotation, str) else "Any"


def fields(model):
    """The fields of a method or a type; what is deprecated is none."""
    listed = {}
    for name, field in model.model_fields.items():
        if (field.json_schema_extra or {}).get("deprecated"):
            continue
        kind = written(field.annotation)
        # aiogram fills in what never varies; Telegram wants to see it.
        required = field.is_required() or kind.startswith("=")
        listed[(field.alias or name) + ("!" if required else "")] = kind
    return listed


def main():
    described = {}
    for name in methods.__all__:
        model = getattr(methods, name)
        if hasattr(model, "__api_method__") and name != "TelegramMethod":
            described[model.__api_method__] = fields(model)
    schema = {
        "bot_api": aiogram.__api_version__,
        "from": f"aiogram {aiogram.__version__}",
        "methods": dict(sorted(described.items())),
        "types": dict(sorted(found.items())),
        "limits": LIMITS,
        "one_of": ONE_OF,
    }
    missing = [at for at in LIMITS if not known(schema, *at.split("."))]
    if missing:
        raise SystemExit(f"limits of what does not exist: {missing}")
    TARGET.write_text(compact(schema))
    print(f"{TARGET}: {len(described)} methods, {len(found)} types, Bot API {schema['bot_api']}")


def known(schema, owner, field):
    listed = schema["methods"].get(owner) or schema["types"].get(owner) or {}
    return field in listed or f"{field}!" in listed


def compact(schema):
    """One method or type a line, so that a new version of the API is a diff people can read."""
    parts = []
    for key, value in schema.items():
        if isinstance(value, dict):
            rows = ",\n".join(f"{json.dumps(name)}: {json.dumps(row)}" for name, row in value.items())
            parts.append(f"{json.dumps(key)}: {{\n{rows}\n}}")
        else:
            parts.append(f"{json.dumps(key)}: {json.dumps(value)}")
    return "{\n" + ",\n".join(parts) + "\n}\n"


if __name__ == "__main__":
    main()
