package org.sayso.statements;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sayso.domain.statement.Speaker;
import org.sayso.domain.statement.Statement;
import org.sayso.domain.text.Article;
import org.sayso.domain.text.Excerpt;
import org.sayso.domain.text.Span;
import org.sayso.reading.PlainTextReader;

/** Who speaks, where, and passed on by whom, for attributions that are given: {@code {source} <cue> [content]} in the text. */
class SpeakersTest {
    private static final StatementFinder FINDER = new StatementFinder();

    private static List<Statement> tell(String marked) {
        String text = marked.replaceAll("[{}<>\\[\\]]", "");
        Article article = new PlainTextReader().read(text);
        TestingMarks marks = TestingMarks.of(marked);
        List<Attribution> attributions = marks.attributions(article);
        return FINDER.tell(article, attributions);
    }

    private static Statement last(String marked) {
        List<Statement> told = tell(marked);
        return told.get(told.size() - 1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            # a pronoun means who spoke last
            Mayor Anna Reed came on Monday. {She} <said> [the bridge is closed].                              | Anna Reed
            # not somebody named behind it
            Mayor Anna Reed met Carol Dunn. {She} <told> Carol Dunn [the bridge is closed].                   | Anna Reed
            # a family name means the full name, also one that follows
            Reed closes bridge. {Reed} <said> [it is done]. Anna Reed is the mayor of Townville.              | Anna Reed
            # a form of address tells which of two
            Anna Reed and Paul Reed came. {Mr. Reed} <said> [it is done].                                     | Paul Reed
            # an office means who holds it
            Gov. Anna Reed met Sen. Paul Dunn. {The governor} <said> [it is done].                            | Anna Reed
            # so do a party and a state
            Anna Reed (D-Ohio) met Paul Dunn (R-Iowa), senators both. {The Ohio senator} <said> [it is done].  | Anna Reed
            # and an age
            Anna Reed, 42, met Carol Dunn, 51. {The 42-year-old} <said> [it is done].                         | Anna Reed
            # a name behind the description
            {a spokesman for the port, Paul Dunn,} <said> [it is done].                                       | Paul Dunn
            # a name in front of a common noun is not the speaker
            {Reed supporters} <said> [it is done]. Anna Reed is the mayor.                                    | Reed supporters
            # somebody without a name stays as described
            {A person briefed on the talks} <said> [it is done].                                             | A person briefed on the talks
            # without the clause that follows
            {a clerk who asked not to be named} <said> [it is done].                                          | a clerk
            # who belongs to the name before it
            Anna Reed, {who} <said> [it is done], is the mayor.                                               | Anna Reed
            # they means several who spoke
            {Two officials} <said> [it is done]. {They} <added> [that it is good].                            | Two officials
            # the paper of a poll, and the poll after it
            {A Townville University poll} <shows> [Reed leads]. {The poll} <found> [more].                    | Townville University
            # a name all in capitals in a headline
            REED CLOSES BRIDGE TODAY FOREVER. {Anna Reed} <said> [so].                                        | Anna Reed
            # an office is told by an apposition
            Anna Reed, the mayor of Townville, met Paul Dunn. {The mayor} <said> [it is done].                | Anna Reed
            # also by one that follows
            {The finance minister} <said> [it is done]. The finance minister, Anna Reed, left.                | Anna Reed
            # whoever is in the reader's mind, where nothing is told against it
            Anna Reed of Ohio came and Anna Reed spoke. {The Ohio senator} <said> [it is done].               | Anna Reed
            # somebody with another office is not meant
            Mayor Anna Reed came on Monday. {The judge} <said> [it is done].                                  | The judge
            # nor somebody of another party
            Anna Reed (D-Ohio) came. Anna Reed left. {The Republican candidate} <said> [it is done].          | The Republican candidate
            # words that tell nothing mean nobody who is named
            Anna Reed came on Monday. {The woman} <said> [it is done].                                        | The woman
            # somebody without a name can be meant by a pronoun
            {A clerk} <said> [it is done]. {She} <added> [that it is good].                                   | A clerk
            # a group that said nothing
            Local officials closed the bridge. {They} <said> [it is done].                                    | Local officials
            # several names are no single speaker
            {Anna Reed and Paul Dunn} <said> [it is done].                                                    | Anna Reed and Paul Dunn
            # the name after "Secretary of State"
            {Secretary of State Anna Reed} <said> [it is done].                                               | Anna Reed
            # a family name in front
            The finance minister, Ouyang Wei, came. {Ouyang} <said> [it is done].                             | Ouyang Wei
            # a campaign by its longest name, and by its owner's pronoun
            Anna Reed's campaign is new. {The Reed campaign} <said> [it is done].                             | Anna Reed's campaign
            Anna Reed's campaign is new. Anna Reed is glad. {Her campaign} <said> [it is done].               | Anna Reed's campaign
            # whoever wrote in a letter speaks in it
            {Anna Reed} <wrote> in a letter [it is done]. {The letter} <says> [it is good].                   | Anna Reed
            # gender by the pronouns of the article
            Casey Orr left and took her bag. Casey Orr took her hat. Casey Orr saw Paul Dunn. {She} <said> [so]. | Casey Orr
            # an agency by its noun
            The Harbor Agency is new. {The agency} <said> [it is done].                                       | Harbor Agency
            # a company by the noun it was called by, before or behind its name
            The oil giant Oxton Marl fell. {The company} <said> [it is done].                                 | Oxton Marl
            Anna Reed reads Family Lantern magazine. {The magazine} <said> [it is done].                      | Family Lantern
            Alfanet, the parent company of Bloop, rose. {The company} <said> [it is done].                    | Alfanet
            # an organization by the first word of its name
            Veltrane Holdings Group is new. {Veltrane} <said> [it is done].                                   | Veltrane Holdings Group
            # a foundation of two
            {The Paul and Anna Reed Foundation} <said> [it is done].                                          | Paul and Anna Reed Foundation
            # a title that opens the article, where the noun follows in small letters
            Mayor Anna Reed met Paul Dunn. {The mayor} <said> [it is done].                                   | Anna Reed
            # a description for the subject of its own sentence
            Vice President Anna Reed met Paul Dunn. Reed grew up where {the vice president} <said> [it is done]. | Anna Reed
            # who belongs to the nearest noun that can say something
            It drew the anger of lawmakers {who} <thought> [it was done].                                     | lawmakers
            He spoke with an adviser familiar with the talks {who} <said> [it was done].                     | an adviser familiar with the talks
            She worked with Paul Dunn of Ohio, {who} <said> [it is done].                                     | Paul Dunn
            She met Anna Reed, the chief of the Harbor Agency, {who} <said> [it is done].                     | Anna Reed
            She spoke with voters in Congress {who} <said> [it is done].                                      | Congress
            # a pronoun drawn together with its verb
            Anna Reed left. {She}'ll <say> [it is done].                                                      | Anna Reed
            # a party with a state is no name
            Anna Reed (D-Ohio) met Paul Dunn (R-Iowa). {The Iowa Republican} <said> [it is done].             | Paul Dunn
            # nor is the word for a poll a part of one, while a school of law has it in its name
            {A new Oxmarl Poll} <shows> [it is done].                                                         | Oxmarl
            {A poll from Harbor Law School} <shows> [it is done].                                             | Harbor Law School
            # a headline leaves out the article
            {Deputy director} <says> [it is done]. The deputy director Anna Reed met Paul Dunn.                 | Anna Reed
            # a share is no preposition's noun
            She won the 30 percent of voters {who} <said> [it is done].                                       | the 30 percent of voters
            # which belongs to no person
            Ads are a help for groups supporting candidates, {which} <said> [it is done].                     | groups
            # they are two who were named together
            Anna Reed and Mayor Paul Dunn met. In the end {they} <said> [it is done].                         | Anna Reed and Mayor Paul Dunn
            # a country is it
            Israel freed some whom {it} <deemed> [harmless].                                                  | Israel
            # whoever brought a document out speaks in it
            Anna Reed and Paul Dunn sent a letter to the mayor. {The letter} <says> [it is done].             | Anna Reed and Paul Dunn
            A new statement was issued by the Harbor Agency. {The statement} <says> [it is done].             | Harbor Agency
            The Harbor Agency sued the port. {The lawsuit} <says> [it is done].                               | Harbor Agency
            # and whoever owns it, by a pronoun
            Anna Reed came. {Her second letter} <says> [it is done].                                          | Anna Reed
            # "the statement" of who has just spoken
            {The Reed campaign} <said> [it is done]. [\"It is good,\"] {the statement} <said>.                 | Reed campaign
            # a new poll whose maker follows
            {A new poll} <shows> [Reed leads]. The poll by Townville University asked many.                   | Townville University
            # a maker that is only described, before the document or in a clause behind it
            {The port agency's tally} <shows> [it is done].                                                   | The port agency
            {Figures the port agency released} <show> [it is done].                                           | the port agency
            # but not a day
            {Monday's tally} <shows> [it is done].                                                            | Monday's tally
            # who passed a document on is no part of it
            {Court papers obtained by the Globe} <show> [it is done].                                         | Court papers
            # what stands behind a verb made nothing
            Anna Reed sued. The lawsuit alleges theft by Paul Dunn. {The lawsuit} <says> [it is done].        | Anna Reed
            # a law is not who passed it, nor are filings the agency they are brought before
            The Harbor Agency passed the bill. {The bill} <says> [it is done].                                | The bill
            # nor does a maker tell of a document that somebody else is named for
            Anna Reed sent a letter. {The Dunn letter} <says> [it is done].                                   | The Dunn letter
            # a campaign comes to mind with its owner
            Anna Reed's campaign is new. Much rain fell. It fell. Rain fell again. All fell. Anna Reed met Paul Dunn. {The campaign} <said> [so]. | Anna Reed's campaign
            # by a pronoun only that of whom the pronoun means
            Paul Dunn's campaign is new. Mark Orr came and Mark Orr left. {His campaign} <said> [it is done]. | His campaign
            # another than was named
            Senator Anna Reed met Paul Dunn. {The other senator} <said> [it is done].                         | The other senator
            # a name in the description that the organization has not
            The Harbor Agency is new. {The Lantern agency} <said> [it is done].                               | The Lantern agency
            # somebody who is described and has not spoken
            Paul Dunn met a farmer on Monday. {She} <said> [it is done].                                      | a farmer
            Mayor Anna Reed met Sen. Carol Dunn. The senator laughed. {She} <said> [it is done].              | Carol Dunn
            # the subject of the sentence before rather than somebody mentioned in it
            Mark Orr praised Paul Dunn. {He} <said> [it is done].                                             | Mark Orr
            # whoever a quotation is of goes on in it
            [\"It is done,\"] {Paul Dunn} <said> of Mark Orr. [\"It is good,\"] {he} <added>.                   | Paul Dunn
            # two who were named together
            Anna Reed and Paul Dunn met. {The two lawmakers} <said> [it is done].                             | Anna Reed and Paul Dunn
            Anna Reed and Paul Dunn met. {The two countries} <said> [it is done].                             | The two countries
            # "which" and what only a company has make an organization of a name
            It was told by Oxmarl, which opposed it. {The company} <said> [it is done].                       | Oxmarl
            Oxmarl's shareholders met. {The company} <said> [it is done].                                     | Oxmarl
            """)
    void tellsWhoIsMeant(String marked, String name) {
        assertThat(last(marked).speaker().map(Speaker::name)).as(marked).contains(name);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Carol Dunn met Anna Reed. Carol Dunn left Anna Reed. {He} <said> [it is done].
            Jordan Lee and Casey Fox came. {She} <said> [it is done].
            """)
    void namesNobodyWhereTwoCouldBeMeant(String marked) {
        String source = last(marked).source().orElseThrow().text();
        assertThat(last(marked).speaker().map(Speaker::name)).as(marked).contains(source);
    }

    @Test
    void firstPersonInAQuotationIsWhoeverSaysIt() {
        List<Statement> told = tell("Anna Reed came. [\"{I} <think> [it is done],\"] {she} <said>.");
        assertThat(told)
                .allSatisfy(statement -> assertThat(statement.speaker())
                        .hasValueSatisfying(
                                speaker -> assertThat(speaker.name()).isEqualTo("Anna Reed")));
    }

    @Test
    void firstPersonOfTheAuthorNamesNobody() {
        assertThat(last("{I} <think> [it is done].").speaker()).isEmpty();
    }

    @Test
    void spokespersonsSpeakForTheirOrganization() {
        Statement statement = last("{Harbor Agency spokesman Paul Dunn} <said> [it is done].");
        assertThat(statement.speaker())
                .contains(
                        new Speaker("Paul Dunn", Optional.of("Harbor Agency spokesman"), Optional.of("Harbor Agency")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {Anna Reed} <wrote> in a post on X, [\"It is done.\"]                    | X
            {Anna Reed} <told> CNN [it is done].                                     | interview
            {Anna Reed} <said> [it is done] at a news conference.                    | news conference
            {Anna Reed} <said> [it is done] in a statement.                          | statement
            {The poll} <shows> [it is done].                                         | report
            {The lawsuit} <says> [it is done].                                       | court filing
            {Anna Reed} <testified> [it is done].                                    | testimony
            {Anna Reed} <wrote> in a memo [that it is done].                         | memo
            # an interview goes on while the speaker is quoted
            {Anna Reed} <told> CNN [it is done]. [\"It is good,\"] {Reed} <added>.   | interview
            # what is said after a debate is not said in it
            {Anna Reed} <said> [it is done] after the debate.                        |
            # words between the preposition and the noun
            {Anna Reed} <said> [it is done] at her second big rally.                 | speech
            # a noun within another tells nothing
            {Anna Reed} <told> the debate moderators [it is done].                   |
            # a letter goes on over a sentence that tells nothing
            {Anna Reed} <wrote> in a letter [it is done]. {Reed} <hopes> [so]. [\"It is good,\"] {Reed} <wrote>. | letter
            # a share of those asked speaks in the poll
            {A Townville University poll} <shows> [it is done]. {58 percent} <said> [it is good]. | report
            # talking to reporters alone tells no channel
            {Anna Reed} <told> reporters [it is done].                               |
            # what somebody else says is not from the same interview
            {Anna Reed} <told> CNN [it is done]. [\"It is good,\"] {Paul Dunn} <added>. |
            # the other side of the interview speaks in it
            {Anna Reed} <told> host Paul Dunn [it is done]. [\"Is it good?\"] {Dunn} <replied>. | interview
            # a programme by its name or its call sign, and a show's broadcast
            {Anna Reed} <said> [it is done] on \"Face the Nation.\"                    | interview
            {Anna Reed}, speaking on WXYZ, <said> [it is done].                      | interview
            {Anna Reed} <said> [it is done] on Sunday's broadcast of \"The Harbor Hour.\" | interview
            {Anna Reed} <said>, asked by a host, [it is done].                       | interview
            {Anna Reed} <said> [it is done] on Wednesday's \"Harbor Talk.\"           | interview
            # a host on a show is not speaking there
            {Anna Reed}, who is a host on the show \"Harbor,\" <said> [it is done].    |
            # writing for a paper
            {Anna Reed} <wrote> in the Boston Globe [that it is done].               | article
            # a report that something is according to
            {Anna Reed} <said>, according to a report, [it is done].                 | report
            # a noun that belongs to the source
            {Reed's} <research suggests> [it is done].                               | report
            # one in five of those asked
            {A Townville University poll} <shows> [it is done]. {About one in five} <say> [it is good]. | report
            # to those who are there
            {Anna Reed} <told> a cheering crowd [it is done].                        | speech
            {Anna Reed} <told> the National Harbor Association [it is done].         | speech
            {Anna Reed}, speaking before young supporters, <said> [it is done].      | speech
            # at a part of a talk
            {Anna Reed} <said> [it is done] at the start of her speech.              | speech
            # of two nouns at one word the longer, and none within another
            {Anna Reed} <said> [it is done] in an emailed statement.                 | statement
            {Anna Reed} <wrote> in a blog post [that it is done].                    | article
            {Anna Reed} <said> [it is done] by telephone.                            | interview
            # an agency with its article
            {Anna Reed} <told> The Associated Press [it is done].                    | interview
            {Anna Reed} in a Medium post <said> [it is done].                         | article
            {Anna Reed} <said> [it is done] in a series of interviews.               | interview
            In a video put out by the town, {Anna Reed} <said> [it is done].         | video
            {Anna Reed} <told> the television channel Oxtel [it is done].            | interview
            {Anna Reed} <wrote to> investors [that it is done].                      | letter
            # the words of the cue before those beside it
            Anna Reed first tweeted a note; {she} <issued a statement that said> [it is done]. | statement
            # a noun before the source, or before "in which"
            It was her new ad, {which} <says> [it is done].                          | advertisement
            The ruling, in which {Judge Anna Reed} <cited> [rain], came.             | court filing
            # where another says that somebody was is no place for the next
            {Anna Reed} <said> [Dunn was right in an interview]. {Paul Dunn} <agreed> [it was so]. |
            # a talk does not hold what somebody thinks or has said before
            {Anna Reed} <told> CNN [it is done]. {Reed} <believes> [it is good].     |
            {Anna Reed} <told> CNN [it is done]. {Reed} <has denied> [it is good].   |
            # nor what somebody does
            {Anna Reed} <told> CNN [it is done]. {Reed} <backed> [the bridge].        |
            {Anna Reed} <told> CNN [it is done]. {Reed} <praised> [the bridge].       | interview
            # told in the sentence behind
            It rained. {Anna Reed} <said> [it is done]. Reed was speaking at a rally in Townville. | speech
            It rained. {Anna Reed} <said> [it is done]. Reed drew the analogy during a speech. | speech
            """)
    void tellsTheChannel(String marked, String channel) {
        assertThat(last(marked).channel()).as(marked).isEqualTo(Optional.ofNullable(channel));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            # whom a paper quotes speaks; the paper passes on
            {Reuters} <reported>, citing a prosecutor, [that it is done].                       | a prosecutor | Reuters
            {The Boston Globe} <quoted> an official as saying [it is done].                     | an official  | Boston Globe
            {The Associated Press} <quoted> [Anna Reed, a neighbour, as saying it is done].     | Anna Reed    | Associated Press
            [\"It is done,\" Anna Reed said in a paper filed on Monday], <according to> {the Valley Star}. | Anna Reed | Valley Star
            [On Monday, Reed made clear that it was done, saying that doubters should \"look again\"], <according to> {Reuters}. | Reed | Reuters
            [In the morning, Reed met the mayors and pledged to \"end it,\"] {the Valley Sentinel} <reported>. | Reed | Valley Sentinel
            [Anna Reed noted that it is done], <reported> {the Boston Globe}.                   | Anna Reed    | Boston Globe
            # so does whoever passes on what somebody said
            {People at the talks} <say> [that Anna Reed warned of it].                          | Anna Reed    | People at the talks
            [\"It is done,\" Anna Reed said], <according to> {press reports}.                   | Anna Reed    | press reports
            # but not where a clause only begins with such words
            {Aides} <say> [that Reed's friends warned of it].                                   | Aides        |
            # of two who are told to speak, none is the speaker
            {The Boston Globe} <noted> [that Reed said it was done, and Dunn said it was not].  | Boston Globe |
            # an outlet somebody speaks to passes nothing on
            {Anna Reed} <told> CNN [it is done].                                                | Anna Reed    |
            # a paper that reports in its own name is the speaker
            {The Boston Globe} <reported> [it is done].                                         | Boston Globe |
            """)
    void tellsTheChain(String marked, String speaker, String relay) {
        Statement statement = last(marked);
        assertThat(statement.speaker().map(Speaker::name)).as(marked).contains(speaker);
        assertThat(statement.relayedBy())
                .as(marked)
                .isEqualTo(Optional.ofNullable(relay).stream().toList());
    }

    @Test
    void theSameWordsTwiceAreOneThingSaid() {
        List<Statement> told = tell(
                "{Anna Reed} <said> [the old stone bridge over the river stays closed]. "
                        + "[\"The old stone bridge stays closed,\"] {Reed} <said>. {Reed} <said> [the town will build a school].");
        assertThat(told.stream().map(Statement::sameAs))
                .containsExactly(Optional.empty(), Optional.of("s1"), Optional.empty());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            # other numbers
            {Anna Reed} <said> [538 old stone bridges stay closed today]. {Anna Reed} <said> [620 old stone bridges stay closed today].
            # denied
            {Anna Reed} <said> [the old stone bridges stay closed]. {Anna Reed} <said> [the old stone bridges do not stay closed].
            # another speaker
            {Anna Reed} <said> [the old stone bridges stay closed]. {Paul Dunn} <said> [the old stone bridges stay closed].
            """)
    void keepsApartWhatOnlyLooksTheSame(String marked) {
        assertThat(last(marked).sameAs()).as(marked).isEmpty();
    }

    @Test
    void creditsOfPicturesAreNoStatements() {
        Article article = new PlainTextReader().read("The bridge is closed. (X/Anna Reed)");
        Span credit = new Span(article.text().indexOf("Anna"), article.text().length() - 1);
        Credits credits = new Credits(article);
        assertThat(credits.holds(new Attribution(Optional.empty(), Optional.empty(), Excerpt.of(article, credit))))
                .isTrue();
        assertThat(credits.holds(
                        new Attribution(Optional.empty(), Optional.empty(), Excerpt.of(article, new Span(0, 20)))))
                .isFalse();
    }
}
