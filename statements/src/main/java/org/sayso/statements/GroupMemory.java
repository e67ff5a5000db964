package org.sayso.statements;

import java.util.Locale;
import java.util.Optional;
import org.sayso.statements.Identity.Gender;

/**
 * Remembers who spoke last without a name: several, whom "they" means; an organization or a document, which "it" means; one
 * person, whom "he" or "she" means where nobody with a name fits. Holds over two paragraphs.
 */
final class GroupMemory {
    private static final int PARAGRAPHS = 2;

    private final TokenSequence tokens;
    private Optional<Resolution> several = Optional.empty();
    private Optional<Resolution> body = Optional.empty();
    private Optional<Resolution> single = Optional.empty();
    private int severalAt;
    private int bodyAt;
    private int singleAt;
    private int namedAt = -1;

    GroupMemory(TokenSequence tokens) {
        this.tokens = tokens;
    }

    /** Notes who spoke at a token. */
    void note(int token, Resolution resolution) {
        boolean named = resolution.identity().isPresent();
        boolean organization =
                resolution.identity().filter(Identity::isOrganization).isPresent();
        namedAt = named ? token : namedAt;
        if (resolution.several()) {
            several = Optional.of(resolution);
            severalAt = token;
        } else if (organization || !named && resolution.speaker().role().isEmpty()) {
            body = Optional.of(resolution);
            bodyAt = token;
        }
        if (!resolution.several() && !named && resolution.speaker().role().isPresent()) {
            single = Optional.of(resolution);
            singleAt = token;
        }
    }

    /** Whom "they" means at a token. */
    Optional<Resolution> several(int token) {
        return several.filter(found -> isNear(severalAt, token) && severalAt >= bodyAt)
                .or(() -> body.filter(found -> found.identity().isPresent() && isNear(bodyAt, token)))
                .or(() -> several.filter(found -> isNear(severalAt, token)));
    }

    /** Whom "it" means at a token. */
    Optional<Resolution> body(int token) {
        return body.filter(found -> isNear(bodyAt, token));
    }

    /** The person without a name who spoke last of all, and just before, where a pronoun can mean the person. */
    Optional<Resolution> singleJustNow(int token, Gender gender) {
        boolean last = singleAt >= namedAt && tokens.sentenceOf(token) - tokens.sentenceOf(singleAt) <= 2;
        return single(token)
                .filter(found -> last
                        && found
                                .speaker()
                                .role()
                                .map(role -> SpeakerWords.gender(role.toLowerCase(Locale.ROOT)))
                                .stream()
                                .allMatch(told -> told == Gender.UNKNOWN || told == gender));
    }

    /** Which person without a name a pronoun means at a token. */
    Optional<Resolution> single(int token) {
        return single.filter(found -> isNear(singleAt, token));
    }

    private boolean isNear(int then, int now) {
        return then < now && tokens.paragraphOf(now) - tokens.paragraphOf(then) <= PARAGRAPHS;
    }
}
