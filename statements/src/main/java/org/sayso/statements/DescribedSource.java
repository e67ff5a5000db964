package org.sayso.statements;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.sayso.statements.Identity.Gender;

/**
 * Finds whom a description means that says it is known: {@code the president}, {@code the Vermont senator}, {@code the agency},
 * {@code the 42-year-old}.
 *
 * <p>What the article told of somebody counts most, then whom a reader has in mind. Looks at the last {@value #LOOK_BACK}
 * mentions.
 */
final class DescribedSource {
    private static final int LOOK_BACK = 60;
    private static final double ENOUGH = 3;
    private static final double IN_MIND = 2.6;
    private static final double LEAD = 0.5;
    private static final Pattern YEARS = Pattern.compile("(\\d+)-year-old");

    private final Mentions mentions;
    private final Attention attention;

    DescribedSource(Mentions mentions, Attention attention) {
        this.mentions = mentions;
        this.attention = attention;
    }

    /** Whom a phrase means. */
    Optional<Identity> find(SourcePhrase phrase) {
        String head = phrase.tokens().word(phrase.head());
        if (!phrase.isDefinite() || phrase.withoutClause() < phrase.to()) {
            return Optional.empty();
        }
        if (SpeakerWords.isBody(head) || SpeakerWords.isOrganizationNoun(head)) {
            return organization(phrase, head);
        }
        Optional<String> age = age(phrase);
        if (age.isPresent()) {
            return mentions.before(phrase.from(), LOOK_BACK).stream()
                    .map(Mention::identity)
                    .filter(identity -> identity.age().equals(age.get()))
                    .findFirst();
        }
        boolean relation = SmallWords.isPossessivePronoun(phrase.first()) || hasPossessor(phrase);
        return relation || !SpeakerWords.isPersonNoun(head) ? Optional.empty() : person(phrase, head);
    }

    private static boolean hasPossessor(SourcePhrase phrase) {
        for (int i = phrase.from(); i < phrase.head(); i++) {
            if (phrase.tokens().word(i).matches("['\u2019]s?")) {
                return true;
            }
        }
        return false;
    }

    private static Optional<String> age(SourcePhrase phrase) {
        return YEARS.matcher(phrase.text()).results().findFirst().map(found -> found.group(1));
    }

    private Optional<Identity> organization(SourcePhrase phrase, String head) {
        boolean plain =
                phrase.first().equals("the") && phrase.head() <= phrase.from() + 2 && phrase.head() == phrase.to() - 1;
        if (!plain || phrase.head() == phrase.from() + 2 && phrase.tokens().isCapitalized(phrase.from() + 1)) {
            return Optional.empty();
        }
        return mentions.before(phrase.from(), LOOK_BACK).stream()
                .map(Mention::identity)
                .filter(identity -> identity.isOrganization() && isCalled(identity.name(), head))
                .findFirst()
                .or(() -> justNamed(phrase, head));
    }

    /** {@code the company}, {@code the group}: the organization named last, where that is not long ago. */
    private Optional<Identity> justNamed(SourcePhrase phrase, String head) {
        if (!head.matches("company|firm|group|organization|nonprofit|outlet|site|website")) {
            return Optional.empty();
        }
        TokenSequence tokens = phrase.tokens();
        return mentions.before(phrase.from(), 12).stream()
                .filter(mention -> mention.identity().isOrganization()
                        && tokens.sentenceOf(phrase.from()) - tokens.sentenceOf(mention.from()) <= 2)
                .findFirst()
                .map(Mention::identity);
    }

    /** Whether "the agency" can mean an organization: its name has the word, or hides it as an acronym or an office does. */
    private static boolean isCalled(String name, String noun) {
        String lower = name.toLowerCase(Locale.ROOT);
        boolean paper = noun.matches("newspaper|paper|magazine|network|outlet|publication|website|site");
        return lower.contains(noun)
                || paper && RelayFinder.isNewsOrganization(name)
                || noun.equals("agency") && (SpeakerWords.isAcronym(name) || lower.contains("office"));
    }

    private Optional<Identity> person(SourcePhrase phrase, String head) {
        Map<Identity, Double> inMind = attention.weights(phrase.from());
        Map<Identity, Double> scores = new LinkedHashMap<>();
        List<Mention> before = mentions.before(phrase.from(), LOOK_BACK);
        Gender gender = SpeakerWords.isFirstName(head) ? Gender.UNKNOWN : SpeakerWords.gender(head);
        for (Mention mention : before) {
            Identity identity = mention.identity();
            if (identity.allows(gender) && !scores.containsKey(identity)) {
                scores.put(identity, told(phrase, head, identity));
            }
        }
        Optional<Identity> best = Optional.empty();
        double most = 0;
        double second = 0;
        double tellingOfBest = 0;
        for (Map.Entry<Identity, Double> entry : scores.entrySet()) {
            double score = entry.getValue() + inMind.getOrDefault(entry.getKey(), 0.0);
            if (score > most) {
                second = most;
                most = score;
                best = Optional.of(entry.getKey());
                tellingOfBest = entry.getValue();
            } else {
                second = Math.max(second, score);
            }
        }
        boolean telling = tellingOfBest >= ENOUGH;
        boolean vague = (!SpeakerWords.isOffice(head) || isLoose(head)) && !head.matches("man|woman");
        boolean minded = vague && tellingOfBest >= 0 && most >= IN_MIND && most - second >= LEAD;
        return telling || minded ? best : Optional.empty();
    }

    private static boolean isLoose(String head) {
        return head.matches(
                "candidate|nominee|contender|hopeful|businessman|businesswoman|mogul|billionaire|politician|lawmaker"
                        + "|front-runner|frontrunner|challenger|incumbent|rival|actor|actress|veteran|author|host|anchor|commentator");
    }

    /** How much of the description the article has told of somebody. */
    private static double told(SourcePhrase phrase, String head, Identity identity) {
        String told = identity.told();
        double score = 0;
        Optional<String> state = phrase.state();
        if (state.isPresent() && identity.state().isPresent()) {
            score += identity.state().equals(state) ? 3 : -5;
        }
        boolean office = hasOffice(phrase, head, told);
        score += office ? 3 : 0;
        boolean former = phrase.text().toLowerCase(Locale.ROOT).contains("former");
        boolean toldFormer = told.contains("former");
        score -= office && former != toldFormer ? 0.5 : 0;
        for (int i = phrase.from() + 1; i < phrase.head(); i++) {
            String word = phrase.tokens().word(i);
            score += word.length() > 3 && told.contains(word) ? 0.8 : 0;
        }
        return score;
    }

    private static boolean hasOffice(SourcePhrase phrase, String head, String told) {
        String office = SpeakerWords.office(head).isEmpty() ? head : SpeakerWords.office(head);
        boolean vice = phrase.head() > phrase.from()
                && phrase.tokens().word(phrase.head() - 1).equals("vice");
        for (String role : told.split("\\|", -1)) {
            String[] words = role.split("[ ,]+", -1);
            for (int i = 0; i < words.length; i++) {
                boolean same =
                        words[i].equals(head) || SpeakerWords.office(words[i]).equals(office);
                boolean deputy = i > 0 && words[i - 1].equals("vice");
                boolean candidate = role.matches(".*(?:candidate|nominee|hopeful).*")
                        && !office.matches("candidate|nominee|hopeful");
                if (same && deputy == vice && !(candidate && i < words.length - 1)) {
                    return true;
                }
            }
        }
        return false;
    }
}
