package org.sayso.statements;

import java.util.Optional;
import java.util.stream.IntStream;

/** Finds what stands before "who", "which" or "that": the name or the description to which the clause belongs. */
final class Antecedent {
    private static final int LONGEST = 9;
    private static final int MENTIONS_BEFORE = 4;

    private final TokenSequence tokens;
    private final Mentions mentions;

    Antecedent(TokenSequence tokens, Mentions mentions) {
        this.tokens = tokens;
        this.mentions = mentions;
    }

    /** The person or organization named before a token, over an apposition or a bracket between them. */
    Optional<Identity> named(int relative) {
        int end = end(relative);
        Optional<Mention> next = mentions.endingAt(end).flatMap(mention -> overPlace(mention, relative));
        boolean name = next.filter(mention ->
                        mention.identity().kind() != Identity.Kind.UNKNOWN || mention.to() - mention.from() > 1)
                .isPresent();
        if (name) {
            return next.map(Mention::identity);
        }
        boolean attached = end == relative;
        int start = tokens.sentenceStart(relative);
        for (int i = end - 1; i > Math.max(start, end - 16); i--) {
            if (tokens.isMark(i) && !tokens.word(i).matches("['\u2019-]")) {
                boolean determined = !attached || SmallWords.isArticle(tokens.word(i + 1));
                boolean office = determined && isPersonNounIn(i + 1, end);
                return tokens.word(i).equals(",") && office
                        ? mentions.endingAt(behindBracket(i))
                                .map(Mention::identity)
                                .filter(Identity::isPerson)
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /**
     * {@code Anna Reed of Ohio, who}, {@code Anna Reed, the chief of the Harbor Agency, who}: a name behind a preposition that is no
     * person's is nobody who says something; the person named before it in the sentence is.
     */
    private Optional<Mention> overPlace(Mention mention, int relative) {
        boolean who = tokens.word(relative).startsWith("who")
                && tokens.word(relative - 1).equals(",");
        boolean hangs = SmallWords.isPreposition(tokens.word(mention.from() - 1))
                || SmallWords.isPreposition(tokens.word(mention.from() - 2));
        if (!who || !hangs || mention.identity().isPerson() && !isState(mention)) {
            return Optional.of(mention);
        }
        Optional<Mention> person = mentions.before(mention.from(), MENTIONS_BEFORE).stream()
                .filter(before -> before.from() >= tokens.sentenceStart(relative))
                .filter(before -> before.identity().isPerson() && isIntroduced(before, mention))
                .findFirst();
        boolean place = mention.identity().kind() == Identity.Kind.PLACE || isState(mention);
        return person.isPresent() || place ? person : Optional.of(mention);
    }

    private boolean isState(Mention mention) {
        return Places.state(tokens.token(mention.from()).text()).isPresent();
    }

    /** Whether a comma, a bracket or the preposition itself follows a name. */
    private boolean isIntroduced(Mention person, Mention mention) {
        String next = tokens.word(person.to());
        return next.equals(",") || next.equals("(") || person.to() == mention.from() - 1;
    }

    private boolean isPersonNounIn(int from, int to) {
        for (int i = from; i < to; i++) {
            if (SpeakerWords.isPersonNoun(tokens.word(i))) {
                return true;
            }
        }
        return false;
    }

    /** The token after the words before a relative, without comma and bracket. */
    private int end(int relative) {
        int end = relative;
        if (SmallWords.isPreposition(tokens.word(end - 1)) && end - 1 > tokens.sentenceStart(relative)) {
            end--;
        }
        if (end > tokens.sentenceStart(relative) && tokens.word(end - 1).matches("[,\u2014\u2013-]")) {
            end--;
        }
        return behindBracket(end);
    }

    /** The token at which a bracket begins that ends before a token; else the token itself. */
    int behindBracket(int end) {
        int start = tokens.size() == 0 ? 0 : end;
        if (!tokens.word(end - 1).equals(")")) {
            return end;
        }
        while (start > Math.max(0, end - 8) && !tokens.word(start).equals("(")) {
            start--;
        }
        return tokens.word(start).equals("(") ? start : end;
    }

    /**
     * The description to which the clause at a token belongs: of the nouns before it that hang on one another by prepositions the
     * nearest that can be meant, for "who" a person or several, for "which" anything else; its words up to the clause.
     */
    Optional<SourcePhrase> ofClause(int relative) {
        boolean person = tokens.word(relative).startsWith("who");
        int end = end(relative);
        int limit = Math.max(tokens.sentenceStart(relative), end - LONGEST - LONGEST);
        int partEnd = end;
        for (int i = end - 1; i >= limit && goesOn(i); i--) {
            boolean opens = isHinge(i) || SmallWords.isDeterminer(tokens.word(i)) || i == limit || !goesOn(i - 1);
            if (!opens) {
                continue;
            }
            int start = isHinge(i) ? i + 1 : i;
            boolean share = tokens.word(i).equals("of") && isQuantity(i - 1);
            if (start < partEnd && !share && canBe(new SourcePhrase(tokens, start, partEnd), person)) {
                return Optional.of(new SourcePhrase(tokens, start, withoutParticiple(partEnd, end)));
            }
            partEnd = !share && (isHinge(i) || isHinge(i - 1)) ? i : partEnd;
        }
        return described(relative);
    }

    /** {@code percent} in {@code the 30 percent of voters}. */
    private boolean isQuantity(int i) {
        return i >= 0
                && (tokens.token(i).isNumber()
                        || tokens.word(i).startsWith("percent")
                        || tokens.word(i).equals("%")
                        || SmallWords.isNumber(tokens.word(i)));
    }

    private int withoutParticiple(int from, int end) {
        return isHinge(from) && !SmallWords.isPreposition(tokens.word(from)) ? from : end;
    }

    /** A preposition or a participle, with which another noun is hung on the one before. */
    private boolean isHinge(int i) {
        String word = tokens.word(i);
        return SmallWords.isPreposition(word) || word.endsWith("ing") && word.length() > 5;
    }

    private boolean canBe(SourcePhrase phrase, boolean person) {
        int from = person ? phrase.from() : phrase.head();
        int to = person ? phrase.to() : phrase.head() + 1;
        return person == IntStream.range(from, to).mapToObj(tokens::word).anyMatch(Antecedent::isSomebody);
    }

    private static boolean isSomebody(String word) {
        return SpeakerWords.isPersonNoun(word) || SpeakerWords.isGroup(word) || word.equals("those");
    }

    /** The description before a token: back to its determiner, else its last words. */
    Optional<SourcePhrase> described(int relative) {
        int end = end(relative);
        int limit = Math.max(tokens.sentenceStart(relative), end - LONGEST);
        int start = end;
        int whole = -1;
        int inner = -1;
        while (start > limit && goesOn(start - 1)) {
            start--;
            String word = tokens.word(start);
            if (SmallWords.isPreposition(word)) {
                inner = inner < 0 ? start + 1 : inner;
            } else if (SmallWords.isDeterminer(word) || SmallWords.isNumber(word)) {
                whole = start;
                break;
            }
        }
        int from = whole >= 0 ? whole : inner >= 0 ? inner : start;
        return from < end ? Optional.of(new SourcePhrase(tokens, from, end)) : Optional.empty();
    }

    private boolean goesOn(int i) {
        String word = tokens.word(i);
        return (tokens.token(i).isWord() || tokens.token(i).isNumber())
                && !SmallWords.isConjunction(word)
                && !SmallWords.isAuxiliary(word)
                && !(SmallWords.isPronoun(word) && !SmallWords.isDeterminer(word))
                && !SmallWords.isSpeech(word);
    }
}
