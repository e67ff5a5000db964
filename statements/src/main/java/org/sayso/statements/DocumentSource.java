package org.sayso.statements;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds whose a document is that stands as a source: {@code a Quinnipiac University poll}, {@code an analysis by the bank}, and
 * {@code the poll} after it. Documents nobody is named for stay as they are.
 */
final class DocumentSource {
    private static final List<String> MAKING = List.of("by", "from", "in");

    private final TokenSequence tokens;
    private final Mentions mentions;
    private final Map<String, Identity> makers = new HashMap<>();

    DocumentSource(TokenSequence tokens, Mentions mentions) {
        this.tokens = tokens;
        this.mentions = mentions;
    }

    /** Who made the document that a phrase means; remembered for the next time it is called by its kind alone. */
    Optional<Identity> find(SourcePhrase phrase) {
        int at = document(phrase);
        String head = tokens.word(at);
        if (!SpeakerWords.isDocument(head)) {
            return Optional.empty();
        }
        Optional<Identity> told = before(phrase.from(), at).or(() -> after(phrase));
        Optional<Identity> maker = told.or(() -> phrase.isDefinite() ? remembered(phrase, head) : Optional.empty());
        maker.ifPresent(identity -> makers.put(kind(head), identity));
        return maker;
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

    private Optional<Identity> before(int from, int head) {
        return mentions.within(from, head).stream()
                .map(Mention::identity)
                .filter(DocumentSource::isBody)
                .findFirst();
    }

    private Optional<Identity> after(SourcePhrase phrase) {
        for (String word : MAKING) {
            for (int i = phrase.head() + 1; i + 1 < phrase.to(); i++) {
                if (tokens.word(i).equals(word) && !isPassedOn(i)) {
                    int limit = Math.min(phrase.to(), i + 6);
                    Optional<Mention> next =
                            mentions.within(i + 1, limit).stream().findFirst();
                    if (next.filter(this::isMaker).isPresent()) {
                        return next.map(Mention::identity);
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** {@code reported by the Times}: who passes a document on did not make it. */
    private boolean isPassedOn(int by) {
        return tokens.word(by - 1).matches("reported|published|obtained|cited|seen|reviewed|previously");
    }

    /** Not the bank in {@code by the bank's inspector}. */
    private boolean isMaker(Mention mention) {
        boolean possessor = tokens.word(mention.to()).matches("['\u2019]s?");
        return isBody(mention.identity()) && !possessor;
    }

    private Optional<Identity> remembered(SourcePhrase phrase, String head) {
        Identity known = makers.get(kind(head));
        if (known != null || !kind(head).equals("poll")) {
            return Optional.ofNullable(known);
        }
        return mentions.before(phrase.from(), 60).stream()
                .filter(mention -> isBody(mention.identity())
                        && kind(tokens.word(mention.to())).equals("poll"))
                .map(Mention::identity)
                .findFirst();
    }

    private static String kind(String head) {
        return head.matches("poll|polls|survey|surveys|polling") ? "poll" : head;
    }

    private static boolean isBody(Identity identity) {
        return identity.isOrganization() || identity.kind() == Identity.Kind.UNKNOWN;
    }
}
