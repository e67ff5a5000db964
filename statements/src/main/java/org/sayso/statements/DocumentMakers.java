package org.sayso.statements;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Keeps who made the documents that an article tells of, as it is read: whose name stands before one ({@code Reed's letter},
 * {@code her memo}, {@code a Harbor Agency report}), who follows "by" ({@code a study conducted by the bank}), and who is told to
 * bring one out ({@code Reed and Dunn sent a letter}). Every look is bounded.
 */
final class DocumentMakers {
    private static final int WORDS_BETWEEN = 5;
    private static final int MAKER_BEHIND = 8;
    private static final int LAST_WORDS = 60;

    private final TokenSequence tokens;
    private final Mentions mentions;
    private final Attention attention;
    private final Map<String, Identity> makers = new HashMap<>();
    private Optional<Identity> speaker = Optional.empty();
    private int spoken;

    DocumentMakers(TokenSequence tokens, Mentions mentions, Attention attention) {
        this.tokens = tokens;
        this.mentions = mentions;
        this.attention = attention;
    }

    /** Notes whose the document at a token is, where the words beside it tell. */
    void note(int token) {
        String word = tokens.word(token);
        if (tokens.quotationAt(token) >= 0) {
            return;
        }
        if (isSigned(word)) {
            told(token).ifPresent(maker -> learn(word, maker));
        } else if (!DocumentWords.madeBy(word).isEmpty()) {
            attention
                    .subjectBefore(token)
                    .filter(Identity::canSpeak)
                    .ifPresent(maker -> learn(DocumentWords.madeBy(word), maker));
        }
    }

    private static boolean isSigned(String word) {
        return DocumentWords.isDocument(word) && !DocumentWords.isUnsigned(word);
    }

    private Optional<Identity> told(int document) {
        return before(document).or(() -> behind(document)).or(() -> bringing(document));
    }

    /** Keeps who made documents of a kind, until another is told. */
    void learn(String document, Identity maker) {
        makers.put(DocumentWords.documentKind(document), maker);
    }

    /** Notes who says something at a token, whose "the statement" after it can be. */
    void noteSpeaker(Identity identity, int token) {
        speaker = Optional.of(identity);
        spoken = token;
    }

    /** Who made the document of a kind that was told of last, looking back from a token. */
    Optional<Identity> last(String document, int token) {
        String kind = DocumentWords.documentKind(document);
        Optional<Identity> maker = Optional.ofNullable(makers.get(kind));
        boolean near = kind.equals("statement") && token - spoken <= LAST_WORDS;
        return maker.or(() -> near ? speaker : Optional.empty());
    }

    /** Who is told, further down, to have made a document of a kind that is told of first without its maker. */
    Optional<Identity> next(String document, int from, int to) {
        String kind = DocumentWords.documentKind(document);
        for (int i = from; i < Math.min(to, tokens.size()); i++) {
            boolean same = DocumentWords.documentKind(tokens.word(i)).equals(kind) && tokens.quotationAt(i) < 0;
            int made = i;
            Optional<Identity> maker = same ? before(i).or(() -> behind(made)) : Optional.empty();
            if (maker.isPresent()) {
                return maker;
            }
        }
        return Optional.empty();
    }

    /** The body named before the document, or whoever owns it. */
    Optional<Identity> before(int document) {
        int limit = Math.max(tokens.sentenceStart(document), document - WORDS_BETWEEN);
        for (int i = document; i > limit; i--) {
            String word = tokens.word(i - 1);
            boolean owner = SmallWords.isPossessiveMark(word);
            Optional<Identity> named = mentions.endingAt(owner ? i - 1 : i).map(Mention::identity);
            if (named.isPresent()) {
                return named.filter(identity -> owner || isMaker(identity, document));
            }
            if (SmallWords.isPossessivePronoun(word)) {
                return attention.at(i - 1).map(Mention::identity);
            }
            if (!tokens.token(i - 1).isWord() && !tokens.token(i - 1).isNumber()
                    || SmallWords.isPreposition(word)
                    || SmallWords.isDeterminer(word)
                    || SmallWords.isAuxiliary(word)
                    || SmallWords.isConjunction(word)) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private boolean isMaker(Identity identity, int document) {
        return identity.isOrganization() && !DocumentWords.isBroughtBefore(tokens.word(document));
    }

    /** {@code a poll conducted by the bank}, {@code a letter from Reed}. */
    Optional<Identity> behind(int document) {
        int limit = Math.min(tokens.sentenceEnd(document), document + MAKER_BEHIND);
        for (int i = document + 1; i < limit; i++) {
            String word = tokens.word(i);
            if (word.equals("by") || word.equals("from") && i == document + 1) {
                return DocumentWords.isPassedOn(tokens.word(i - 1)) ? Optional.empty() : nameFrom(i + 1);
            }
            if (!DocumentWords.isBeforeBy(word) && !tokens.token(i).isNumber()) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** Whoever is named from a token on, with nothing but an article and a title before, alone and not as the owner of another. */
    private Optional<Identity> nameFrom(int token) {
        List<Mention> next = mentions.within(token, Math.min(tokens.sentenceEnd(token - 1), token + 4));
        return next.stream()
                .findFirst()
                .filter(mention -> isPlain(token, mention.from()) && endsAt(mention.to()))
                .map(Mention::identity)
                .filter(identity -> identity.kind() != Identity.Kind.PLACE);
    }

    private boolean isPlain(int from, int to) {
        for (int i = from; i < to; i++) {
            if (tokens.isMark(i) || SmallWords.isPreposition(tokens.word(i))) {
                return false;
            }
        }
        return true;
    }

    private boolean endsAt(int to) {
        String word = tokens.word(to);
        boolean ends = SmallWords.isSmall(word) || DocumentWords.isBeforeBy(word) || word.endsWith("ed");
        boolean goesOn = to < tokens.size() && tokens.token(to).isWord() && !ends;
        return !SmallWords.isPossessiveMark(word) && !SmallWords.isJoint(word) && !goesOn;
    }

    /** {@code Reed and Dunn sent a letter}: the subject of the verb by which a document is brought out. */
    private Optional<Identity> bringing(int document) {
        int limit = Math.max(tokens.sentenceStart(document), document - WORDS_BETWEEN - 1);
        for (int i = document - 1; i >= limit; i--) {
            String word = tokens.word(i);
            if (DocumentWords.isBringingOut(word)) {
                return attention.subjectBefore(i).filter(Identity::canSpeak);
            }
            boolean stops = tokens.isMark(i) && !word.equals("-")
                    || SmallWords.isPreposition(word) && !word.equals("out")
                    || SmallWords.isConjunction(word);
            if (stops) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }
}
