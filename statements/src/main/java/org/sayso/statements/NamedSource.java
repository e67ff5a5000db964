package org.sayso.statements;

import java.util.List;
import java.util.Optional;

/**
 * Finds the name that is the main word of a source: {@code Leavitt}, {@code his top aide, Anna Reed}, {@code Reed campaign manager
 * John Doe}; not a name that only tells of another: {@code Reed supporters}, {@code a spokesman for Reed}.
 */
final class NamedSource {
    private final TokenSequence tokens;
    private final Mentions mentions;

    NamedSource(TokenSequence tokens, Mentions mentions) {
        this.tokens = tokens;
        this.mentions = mentions;
    }

    /** The mention that is the main word of a phrase. */
    Optional<Mention> find(SourcePhrase phrase) {
        for (Mention mention : mentions.within(phrase.from(), phrase.to())) {
            if (isMain(mention, phrase)) {
                return Optional.of(mention);
            }
        }
        return Optional.empty();
    }

    private boolean isMain(Mention mention, SourcePhrase phrase) {
        boolean apposed = isApposition(mention, phrase);
        if (!apposed && isWithinOther(mention, phrase)) {
            return false;
        }
        boolean person = isPersonLike(mention);
        return isEnd(mention, phrase) && (person || startsPhrase(mention, phrase)) && !isJoined(mention, phrase);
    }

    /** Whether a preposition, a comma or a possessor's noun stands before the name. */
    private boolean isWithinOther(Mention mention, SourcePhrase phrase) {
        for (int i = phrase.from(); i < mention.from(); i++) {
            String word = tokens.word(i);
            if (SmallWords.isPreposition(word) && !word.equals("than") || word.equals(",") || word.equals("(")) {
                return !isOfOffice(i, mention, phrase);
            }
            if (SmallWords.isJoint(word) && !SpeakerWords.isPersonNoun(tokens.word(mention.from() - 1))) {
                return true;
            }
        }
        return false;
    }

    /** {@code former Secretary of State Anna Reed}: the preposition belongs to the title. */
    private boolean isOfOffice(int preposition, Mention mention, SourcePhrase phrase) {
        return SmallWords.isOfficeJoint(tokens.word(preposition))
                && mention.identity().isPerson()
                && mention.to() - mention.from() >= 2
                && preposition > phrase.from()
                && SpeakerWords.isOffice(tokens.word(preposition - 1))
                && mention.from() - preposition <= 4
                && !SmallWords.isDeterminer(tokens.word(preposition + 1));
    }

    /** {@code a spokesman for the bank, John Doe}: a name behind a comma, with the description before it. */
    private boolean isApposition(Mention mention, SourcePhrase phrase) {
        int head = phrase.head();
        return mention.from() > phrase.from() + 1
                && tokens.word(mention.from() - 1).equals(",")
                && isPersonLike(mention)
                && head < mention.from()
                && (SpeakerWords.isPersonNoun(tokens.word(head)) || SpeakerWords.isRelation(tokens.word(head)))
                && (mention.to() >= phrase.to()
                        || !tokens.token(mention.to()).isWord()
                        || SmallWords.isPreposition(tokens.word(mention.to())));
    }

    private static boolean isPersonLike(Mention mention) {
        boolean full = mention.identity().kind() == Identity.Kind.UNKNOWN && mention.to() - mention.from() > 1;
        return full || mention.identity().isPerson();
    }

    private boolean isEnd(Mention mention, SourcePhrase phrase) {
        int to = mention.to();
        if (to >= phrase.to()) {
            return true;
        }
        if (SmallWords.isPossessiveMark(tokens.word(to))) {
            return to + 1 >= phrase.to();
        }
        String word = tokens.word(to);
        return !tokens.token(to).isWord() || SmallWords.isAfterName(word);
    }

    private boolean startsPhrase(Mention mention, SourcePhrase phrase) {
        int from = phrase.from();
        return mention.from() == from
                || mention.identity().isOrganization() && SmallWords.isPossessiveMark(tokens.word(mention.from() - 1))
                || mention.from() == from + 1 && SmallWords.isDeterminer(tokens.word(from))
                || mention.from() > from && isNounBefore(tokens.word(mention.from() - 1));
    }

    private static boolean isNounBefore(String word) {
        return SpeakerWords.isPersonNoun(word) || SpeakerWords.isAnyBody(word) || SpeakerWords.isOrganizationNoun(word);
    }

    /** {@code Reed and Doe}: several, whom one name does not tell. */
    private boolean isJoined(Mention mention, SourcePhrase phrase) {
        boolean joint = mention.to() < phrase.to() && SmallWords.isJoint(tokens.word(mention.to()));
        List<Mention> next = mentions.within(mention.to(), Math.min(phrase.to(), mention.to() + 6));
        boolean listed = mention.to() < phrase.to()
                && tokens.word(mention.to()).equals(",")
                && !next.isEmpty()
                && next.get(0).from() == mention.to() + 1
                && next.get(0).identity().isPerson()
                && !SmallWords.isPossessiveMark(tokens.word(next.get(0).to()));
        return joint || listed;
    }
}
