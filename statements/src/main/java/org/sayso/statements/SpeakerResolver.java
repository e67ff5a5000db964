package org.sayso.statements;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.sayso.domain.statement.Speaker;
import org.sayso.domain.text.Excerpt;
import org.sayso.domain.text.Span;
import org.sayso.statements.Identity.Gender;

/**
 * Tells whom the words of a source mean: {@code she}, {@code the president}, {@code Leavitt}, {@code the agency}.
 *
 * <p>Sources must be given in the order of the text, since a pronoun looks back at who spoke last. Where nothing fits, the
 * speaker is the words as they stand: a wrong person is worse than none. Every look back is bounded. One article, one thread.
 */
final class SpeakerResolver {
    private static final int LOOK_BACK = 40;

    private final TokenSequence tokens;
    private final List<Mention> mentions;
    private Optional<Mention> lastSpeaker = Optional.empty();

    SpeakerResolver(TokenSequence tokens) {
        this.tokens = tokens;
        this.mentions = new CastReader(tokens).read();
    }

    /** Who the source is. */
    Speaker resolve(Excerpt source) {
        int from = tokens.at(source.cover().start());
        int to = Math.max(from + 1, tokens.at(source.cover().end() - 1) + 1);
        String first = tokens.word(from);
        Optional<Mention> meant = switch (first) {
            case "he", "she", "his", "her" -> pronoun(from, SpeakerWords.genderOfPronoun(first));
            case "who" -> lastBefore(from).filter(mention -> from - mention.to() <= 1);
            default -> named(from, to).or(() -> description(from, to));
        };
        meant.ifPresent(mention -> lastSpeaker = Optional.of(new Mention(from, to, mention.identity())));
        return meant.map(mention -> mention.identity().speaker()).orElseGet(() -> asDescribed(from, to, source.text()));
    }

    /** A name that is the head of the phrase: nothing before it but a title or a description, no possessive after it. */
    private Optional<Mention> named(int from, int to) {
        for (Mention mention : within(from, to)) {
            for (int i = from; i < mention.from(); i++) {
                if (Grammar.isPreposition(tokens.word(i)) || tokens.word(i).equals(",")) {
                    return Optional.empty();
                }
            }
            boolean last = mention.to() >= to
                    || !tokens.token(mention.to()).isWord()
                    || tokens.word(mention.to()).matches("who|of|in|at|for|from");
            if (last
                    && !tokens.word(mention.to()).matches("['’]s")
                    && (mention.identity().isPerson() || startsPhrase(mention, from))) {
                return Optional.of(mention);
            }
        }
        return Optional.empty();
    }

    private boolean startsPhrase(Mention mention, int from) {
        return mention.from() == from || mention.from() == from + 1 && Grammar.isDeterminer(tokens.word(from));
    }

    /** {@code the president}, {@code the agency}, {@code the 42-year-old}: somebody told of before. */
    private Optional<Mention> description(int from, int to) {
        if (!tokens.word(from).equals("the") || to - from > 3) {
            return Optional.empty();
        }
        String head = tokens.word(to - 1);
        if (SpeakerWords.isOrganizationNoun(head)) {
            return before(
                    from,
                    mention -> !mention.identity().isPerson()
                            && isOrganizationOf(mention.identity().name(), head));
        }
        String phrase = tokens.excerpt(tokens.span(from, to)).text();
        if (phrase.contains("-year-old")) {
            String age = phrase.replaceAll("\\D", "");
            return before(from, mention -> mention.identity().age().equals(age));
        }
        String office = SpeakerWords.office(head);
        return office.isEmpty() ? Optional.empty() : before(from, mention -> hasOffice(mention.identity(), office));
    }

    /** Whether "the agency" can mean an organization: its name has the word, or hides it as an acronym or an office does. */
    private static boolean isOrganizationOf(String name, String noun) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.contains(noun)
                || noun.equals("agency") && (SpeakerWords.isAcronym(name) || lower.contains("office"));
    }

    private static boolean hasOffice(Identity identity, String office) {
        if (!identity.isPerson() || identity.role().isEmpty()) {
            return false;
        }
        String[] words = identity.role().get().toLowerCase(Locale.ROOT).split(" ", -1);
        return !words[0].equals("former")
                && SpeakerWords.office(words[words.length - 1]).equals(office)
                && (words.length < 2 || !words[words.length - 2].equals("vice"));
    }

    private Optional<Mention> pronoun(int at, Gender gender) {
        Optional<Mention> meant = subjectOf(tokens.sentenceStart(at), at, gender);
        if (meant.isEmpty()) {
            meant = lastSpeaker.filter(mention -> mention.identity().allows(gender)
                    && tokens.paragraphOf(at) - tokens.paragraphOf(mention.from()) <= 2);
        }
        int sentence = tokens.sentenceStart(at);
        for (int back = 0; back < 4 && meant.isEmpty() && sentence > 0; back++) {
            int end = sentence;
            sentence = tokens.sentenceStart(sentence - 1);
            meant = subjectOf(sentence, end, gender);
        }
        meant.ifPresent(mention -> mention.identity().learnGender(gender));
        return meant;
    }

    /** The first person outside of quotations between two tokens. */
    private Optional<Mention> subjectOf(int from, int to, Gender gender) {
        return within(from, to).stream()
                .filter(mention -> mention.identity().allows(gender) && tokens.quotationAt(mention.from()) < 0)
                .filter(mention -> !tokens.word(mention.to()).matches("['’]s"))
                .findFirst();
    }

    private Optional<Mention> lastBefore(int token) {
        int next = firstAt(token);
        return next == 0 ? Optional.empty() : Optional.of(mentions.get(next - 1));
    }

    private Optional<Mention> before(int token, Predicate<Mention> wanted) {
        int next = firstAt(token);
        for (int i = next - 1; i >= Math.max(0, next - LOOK_BACK); i--) {
            if (wanted.test(mentions.get(i))) {
                return Optional.of(mentions.get(i));
            }
        }
        return Optional.empty();
    }

    private List<Mention> within(int from, int to) {
        List<Mention> inside = new ArrayList<>();
        for (int i = firstAt(from);
                i < mentions.size() && mentions.get(i).from() < to && inside.size() < LOOK_BACK;
                i++) {
            inside.add(mentions.get(i));
        }
        return inside;
    }

    /** The index of the first mention that does not end before a token. */
    private int firstAt(int token) {
        int low = 0;
        int high = mentions.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (mentions.get(middle).to() <= token) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The words as they stand; a spokesperson's organization is told where the words hold it. */
    private Speaker asDescribed(int from, int to, String words) {
        int office = from;
        while (office < to
                && !SpeakerWords.isOffice(tokens.word(office))
                && !SpeakerWords.isSpokesperson(tokens.word(office))) {
            office++;
        }
        if (office == to) {
            return Speaker.named(words);
        }
        Optional<String> organization = within(from, to).stream()
                .map(Mention::identity)
                .filter(identity -> !identity.isPerson())
                .map(Identity::name)
                .findFirst();
        Span role = tokens.span(office, office + 1);
        return new Speaker(words, Optional.of(tokens.excerpt(role).text()), organization);
    }
}
