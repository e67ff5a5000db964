package org.sayso.statements;

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
    private static final int FORWARD = 250;

    private final TokenSequence tokens;
    private final Mentions mentions;
    private final DocumentMakers makers;

    DocumentSource(TokenSequence tokens, Mentions mentions, DocumentMakers makers) {
        this.tokens = tokens;
        this.mentions = mentions;
        this.makers = makers;
    }

    /**
     * Who made the document that a phrase means; remembered for the next time it is called by its kind alone.
     *
     * @param known whom a part of the phrase means, where that is known
     * @param kept a part of the phrase as it stands
     */
    Optional<Identity> find(
            SourcePhrase phrase,
            Function<SourcePhrase, Optional<Identity>> known,
            Function<SourcePhrase, Identity> kept) {
        int at = document(phrase);
        String head = tokens.word(at);
        if (!DocumentWords.isDocument(head)) {
            return Optional.empty();
        }
        Optional<Identity> told = before(phrase.from(), at)
                .or(() -> after(phrase, at, known))
                .or(() -> makers.behind(at))
                .or(() -> part(phrase, at).map(part -> known.apply(part).orElseGet(() -> kept.apply(part))))
                .or(() -> isOwned(phrase, head) ? makers.before(at) : Optional.empty());
        Optional<Identity> maker = told.or(() -> isBare(phrase, at) ? elsewhere(phrase, head) : Optional.empty());
        maker.ifPresent(identity -> makers.learn(head, identity));
        return maker;
    }

    /** The maker's words in {@code the state agency's website}, or in {@code figures her campaign released}. */
    private Optional<SourcePhrase> part(SourcePhrase phrase, int document) {
        if (DocumentWords.isUnsigned(tokens.word(document)) || isTimed(phrase)) {
            return Optional.empty();
        }
        for (int i = document - 1; document == phrase.head() && i > phrase.from(); i--) {
            if (SmallWords.isPossessiveMark(tokens.word(i))) {
                return Optional.of(phrase.part(phrase.from(), i));
            }
        }
        boolean subject = SmallWords.isDeterminer(tokens.word(document + 1)) || tokens.isCapitalized(document + 1);
        for (int i = document + 2; subject && i < phrase.to(); i++) {
            if (DocumentWords.isBringingOut(tokens.word(i))) {
                return Optional.of(phrase.part(document + 1, i));
            }
        }
        return Optional.empty();
    }

    /** {@code Monday night's figures}. */
    private boolean isTimed(SourcePhrase phrase) {
        return SmallWords.isTime(phrase.first()) || SmallWords.isTime(tokens.word(phrase.from() + 1));
    }

    /** {@code her second letter}. */
    private static boolean isOwned(SourcePhrase phrase, String head) {
        return SmallWords.isPossessivePronoun(phrase.first()) && !DocumentWords.isUnsigned(head);
    }

    /** Whether nobody is named before the document, who would tell another one apart. */
    private boolean isBare(SourcePhrase phrase, int document) {
        return mentions.within(phrase.from(), document).isEmpty();
    }

    /** Whose the document is that the article told of before, or, for one that is new, whom it tells of next. */
    private Optional<Identity> elsewhere(SourcePhrase phrase, String head) {
        Optional<Identity> last = phrase.isDefinite() ? makers.last(head, phrase.from()) : Optional.empty();
        boolean awaited = !phrase.isPlural() && !DocumentWords.isUnsigned(head) && DocumentWords.isAwaited(head);
        return last.or(() -> awaited ? makers.next(head, phrase.to(), phrase.to() + FORWARD) : Optional.empty());
    }

    /** Notes the documents beside a cue in which somebody is told to speak. */
    void noteAuthor(Identity author, Attribution attribution) {
        if (attribution.cue().isEmpty()) {
            return;
        }
        int cue = tokens.at(attribution.cue().get().cover().start());
        makers.noteSpeaker(author, cue);
        int from = Math.max(tokens.sentenceStart(cue), cue - REACH);
        int to = Math.min(tokens.sentenceEnd(cue), cue + REACH);
        for (int i = from; i < to; i++) {
            if (DocumentWords.isAuthored(tokens.word(i)) && tokens.quotationAt(i) < 0 && isSpokenIn(i, from)) {
                makers.learn(tokens.word(i), author);
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
        for (int i = phrase.head(); i >= phrase.from(); i--) {
            if (DocumentWords.isDocument(tokens.word(i))) {
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
        boolean named = DocumentWords.isPoll(tokens.word(document))
                && inside
                && mention.identity().kind() == Identity.Kind.UNKNOWN;
        return named || isBody(mention.identity());
    }

    private Optional<Identity> after(
            SourcePhrase phrase, int document, Function<SourcePhrase, Optional<Identity>> known) {
        for (int i = document + 1; i + 1 < phrase.to(); i++) {
            boolean far = tokens.word(i).equals("in") && i > document + 1;
            boolean making =
                    DocumentWords.isMaking(tokens.word(i)) && !DocumentWords.isPassedOn(tokens.word(i - 1)) && !far;
            Optional<Identity> maker = making ? known.apply(phrase.part(i + 1, phrase.to())) : Optional.empty();
            if (maker.filter(identity -> identity.isNamed() && identity.kind() != Identity.Kind.PLACE)
                    .isPresent()) {
                return maker;
            }
        }
        return Optional.empty();
    }

    /** An organization, or a name of which nothing is known that has two words: {@code Kantar Media}. */
    private static boolean isBody(Identity identity) {
        boolean several = identity.name().contains(" ") || identity.name().contains("/");
        return identity.isOrganization() || identity.kind() == Identity.Kind.UNKNOWN && several;
    }
}
