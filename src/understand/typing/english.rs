//! Frequent English words that also spell a Vietnamese syllable in Telex ("has" is "há", "costs" is not one).
//!
//! Such a word says nothing about how a text was typed. The list is closed by construction: of the frequent
//! words of English only these pass [`super::telex::word`].

use std::collections::HashSet;
use std::sync::LazyLock;

/// Is this lower-case word English as much as Telex?
pub fn is_common(word: &str) -> bool {
    static KNOWN: LazyLock<HashSet<&str>> = LazyLock::new(|| WORDS.split(' ').collect());
    KNOWN.contains(word)
}

const WORDS: &str = "\
air ar arm as asap ast auf aura ax bangs bans bar barn bas bats bays bee beef been beer bees beets beset best bets \
bias bins bits boar boast boats boom booms boost boots bore born bos bose bots bow bows box bums buns burn bury \
bus bust busy buys cans caps car cary cast cats chair chaos chaps char charm chats cheer chef cher chest chips \
choir choo chops chore chose chosen chow churn coast coats cons cops cor core corn cost cow cows cox cups cusp \
cuts dad dads dams dans dawn dax days dee deed deeds deem deems deer def defend dense dex did didn dips dis docs \
does doesn donor dons doom door dorm dos dose dots dow down downs dust gangs gaps gary gas gasp gays gif goats \
goes gore gown gowns gums guns gus gust guts guys hair hangar hangs hans harm has hats hays hens her here hero \
hips his hits hoax honor hoof hoops hops horn hose host how huts if imf is isa ism its ix keen keeps kern kits lair \
laos laps last lawn lawns lax lays lee lees lens les lest lets liar lips lisp list loaf loans longs looms loops \
lore los lose lost lots low lows lungs lust macs mans maps mary mast mats max meets mens mere mets mist mix moans \
moms moon moons more morn mos most mums must naps nest nets nix noon nor norm nose now nuns nuts oats of oops ops \
or ore ost own owns ox pair pans par pas past pasta pats pawn pax pays pee peeps peer pens per pes pest pets \
photos pieces pins pits poets poor pops pore pose post pots puns pups pus puts quasi queen queens quest queues \
quits raj rams raps rats rays reef rees reset rest reuse rims rips roar roast roof room rooms roost roots rose \
rosen row rows runs rust sax says secs see seem seems seen sees sense sets sex sims sins sir sits six soaps soar \
sofa songs sons soon sore sums suns taps tar tax taxi tee teen teens tens tense term test themes there these this \
thorn those thus tins tips tits toast toes tons too tops tore torn tots tow town towns trams trans traps trays \
tree trees tres trips troops trust turn twas ups us usa var vary vast veer vest vets visa vow vows";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_listed_word_spells_a_syllable() {
        for word in WORDS.split(' ') {
            assert!(super::super::telex::word(word).is_some(), "{word} need not be listed");
        }
    }
}
