package org.sayso.statements;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Finds whose a document is that stands as a source: {@code a Quinnipiac University poll}, {@code an analysis by the bank},
 * {@code Reed's letter}, and {@code the letter} after it or after somebody who wrote in one. Documents nobody is named for stay as
 * they are.
 */
final class DocumentSource {
    private static final int REACH = 60;
    private static final int BACK = 4;

    private final TokenSequence tokens;
    private final Mentions mentions;
    private final Map<String, Identity> makers = new HashMap<>();

    DocumentSource(TokenSequence tokens, Mentions mentions) {
        this.tokens = tokens;
        this.mentions = mentions;
    }

    /**
     * Who made the document that a phrase means; remembered for the next time it is called by its kind alone.
     *
     * @param known whom a part of the phrase means, where that is known
     */
    Optional<Identity> find(SourcePhrase phrase, Function<SourcePhrase, Optional<Identity>> known) {
        int at = document(phrase);
        String head = tokens.word(at);
        if (!SpeakerWords.isDocument(head)) {
            return Optional.empty();
        }
        Optional<Identity> told = before(phrase.from(), at).or(() -> after(phrase, at, known));
        Optional<Identity> maker = told.or(() -> phrase.isDefinite() ? remembered(phrase, head) : Optional.empty());
        maker.ifPresent(identity -> makers.put(SpeakerWords.documentKind(head), identity));
        return maker;
    }

    /** Notes the documents beside a cue in which somebody is told to speak. */
    void noteAuthor(Identity author, Attribution attribution) {
        if (attribution.cue().isEmpty()) {
            return;
        }
        int cue = tokens.at(attribution.cue().get().cover().start());
        int from = Math.max(tokens.sentenceStart(cue), cue - REACH);
        int to = Math.min(tokens.sentenceEnd(cue), cue + REACH);
        for (int i = from; i < to; i++) {
            if (SpeakerWords.isAuthored(tokens.word(i)) && tokens.quotationAt(i) < 0 && isSpokenIn(i, from)) {
                makers.put(SpeakerWords.documentKind(tokens.word(i)), author);
            }
        }
    }

    private boolean isSpokenIn(int document, int from) {
        for (int i = document - 1; i >= Math.max(from, document - BACK); i--) {
            if (tokens.word(i).equals("in")) {
                return true;
            }
        }
        return false;
    }

    /** The noun for the document: {@code poll} in {@code a bank's poll released Monday}. */
    private int document(SourcePhrase phrase) {
        for (int i = phrase.head(); i > phrase.from(); i--) {
            if (SpeakerWords.isDocument(tokens.word(i))) {
                return i;
            }
        }
        return phrase.head();
    }

    /** The body named before the document, or whoever owns it. */
    private Optional<Identity> before(int from, int document) {
        return mentions.within(from, document).stream()
                .filter(mention -> isMaker(mention, document)
                        || mention.from() == from && SmallWords.isPossessiveMark(tokens.word(mention.to())))
                .map(Mention::identity)
                .findFirst();
    }

    /** A body; of a poll also a single name inside the sentence, such as {@code Gallup}. */
    private boolean isMaker(Mention mention, int document) {
        boolean inside = mention.from() > tokens.sentenceStart(mention.from());
        boolean named = SpeakerWords.isPoll(tokens.word(document))
                && inside
                && mention.identity().kind() == Identity.Kind.UNKNOWN;
        return named || isBody(mention.identity());
    }

    private Optional<Identity> after(
            SourcePhrase phrase, int document, Function<SourcePhrase, Optional<Identity>> known) {
        for (int i = document + 1; i + 1 < phrase.to(); i++) {
            boolean making = SpeakerWords.isMaking(tokens.word(i)) && !SpeakerWords.isPassedOn(tokens.word(i - 1));
            Optional<Identity> maker = making ? known.apply(phrase.part(i + 1, phrase.to())) : Optional.empty();
            if (maker.filter(identity -> identity.isNamed() && identity.kind() != Identity.Kind.PLACE)
                    .isPresent()) {
                return maker;
            }
        }
        return Optional.empty();
    }

    private Optional<Identity> remembered(SourcePhrase phrase, String head) {
        String kind = SpeakerWords.documentKind(head);
        Optional<Identity> known = Optional.ofNullable(makers.get(kind));
        return known.isPresent() || !SpeakerWords.isPoll(head)
                ? known
                : mentions.before(phrase.from(), REACH).stream()
                        .filter(mention -> isBody(mention.identity()) && isKind(tokens.word(mention.to()), kind))
                        .map(Mention::identity)
                        .findFirst();
    }

    private static boolean isKind(String word, String kind) {
        return SpeakerWords.isDocument(word) && SpeakerWords.documentKind(word).equals(kind);
    }

    /** An organization, or a name of which nothing is known that has two words: {@code Kantar Media}. */
    private static boolean isBody(Identity identity) {
        boolean several = identity.name().contains(" ") || identity.name().contains("/");
        return identity.isOrganization() || identity.kind() == Identity.Kind.UNKNOWN && several;
    }
}
