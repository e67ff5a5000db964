package org.sayso.statements;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.sayso.statements.Identity.Gender;
import org.sayso.statements.Identity.Kind;

/**
 * Tells whom a pronoun means: of those who fit it by kind, number and gender, whoever a reader has most in mind; nobody where two
 * come near to one another.
 */
final class PronounSource {
    private static final double BODY_AS_THEY = -0.4;
    private static final double PLACE_AS_IT = -0.3;
    private static final double MARGIN = 0.5;
    private static final double SMALL_MARGIN = 0.1;

    private final TokenSequence tokens;
    private final Mentions mentions;
    private final Attention attention;
    private final Antecedent antecedents;
    private final NounSource nouns;
    private final PersonRanker ranker;

    PronounSource(TokenSequence tokens, Mentions mentions, Attention attention, NounSource nouns) {
        this.tokens = tokens;
        this.mentions = mentions;
        this.attention = attention;
        this.antecedents = new Antecedent(tokens, mentions);
        this.nouns = nouns;
        this.ranker = new PersonRanker(tokens, attention);
    }

    /**
     * Whom the pronoun at a token means; noted for those that follow.
     *
     * @param said those who are named in what is said, who are hardly meant
     * @param impossible those who cannot be meant
     */
    Optional<Identity> find(int token, Set<Identity> said, Set<Identity> impossible) {
        String word = tokens.word(token);
        Gender gender = SpeakerWords.genderOfPronoun(word);
        if (gender == Gender.UNKNOWN && SmallWords.isRelative(word) || word.equals("that")) {
            return antecedents.named(token).or(() -> antecedents.ofClause(token).map(nouns::find));
        }
        Optional<Identity> meant = gender != Gender.UNKNOWN
                ? opening(token, gender).or(() -> person(token, gender, said, impossible))
                : word.equals("they") || word.equals("their") || word.equals("them")
                        ? several(token)
                        : word.equals("it") || word.equals("its") ? body(token) : Optional.empty();
        meant.ifPresent(identity -> {
            if (identity.isNamed()) {
                identity.learnGender(gender);
            }
            attention.add(new Mention(token, token + 1, identity));
        });
        return meant;
    }

    private Optional<Identity> person(int token, Gender gender, Set<Identity> said, Set<Identity> impossible) {
        boolean anybody = attention.weights(token).keySet().stream().anyMatch(identity -> identity.allows(gender));
        if (!anybody) {
            return attention.meant(token, PronounSource::isPerhapsPerson, identity -> 0, MARGIN);
        }
        return ranker.meant(token, gender, said, impossible);
    }

    private Optional<Identity> several(int token) {
        return attention.meant(
                token,
                identity -> isGroup(identity) || isBody(identity),
                identity -> isGroup(identity) ? 0 : BODY_AS_THEY,
                SMALL_MARGIN);
    }

    /** Somebody described by a noun that no list holds, such as {@code a clerk}. */
    private static boolean isPerhapsPerson(Identity identity) {
        return !identity.isNamed()
                && !identity.isSeveral()
                && identity.kind() == Kind.UNKNOWN
                && Stream.of(identity.name().toLowerCase(Locale.ROOT).split(" ", -1))
                        .noneMatch(DocumentWords::isDocument);
    }

    private static boolean isGroup(Identity identity) {
        return identity.isSeveral()
                || identity.kind() == Kind.UNKNOWN
                        && SpeakerWords.isGroup(identity.name().toLowerCase(Locale.ROOT));
    }

    private Optional<Identity> body(int token) {
        return attention.meant(
                token,
                identity -> isBody(identity) || isPlace(identity),
                identity -> isPlace(identity) ? PLACE_AS_IT : 0,
                SMALL_MARGIN);
    }

    private static boolean isBody(Identity identity) {
        return !identity.isSeveral()
                && (identity.isOrganization() || identity.kind() == Kind.UNKNOWN && !identity.isNamed());
    }

    /** A country or a city speaks as its government does: {@code Israel freed those it deemed harmless}. */
    private static boolean isPlace(Identity identity) {
        return identity.kind() == Kind.PLACE;
    }

    /** {@code In his letter, Reed said}: a possessive that opens a sentence can mean the subject that follows behind a comma. */
    private Optional<Identity> opening(int token, Gender gender) {
        int start = tokens.sentenceStart(token);
        boolean opens = token == start + 1
                && SmallWords.isPreposition(tokens.word(start))
                && SmallWords.isPossessivePronoun(tokens.word(token));
        if (!opens) {
            return Optional.empty();
        }
        return mentions.within(token, Math.min(tokens.sentenceEnd(token), token + 20)).stream()
                .filter(mention -> tokens.word(mention.from() - 1).equals(",")
                        && mention.identity().allows(gender))
                .map(Mention::identity)
                .findFirst();
    }
}
