package org.sayso.domain.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceNamesTest {
    @ParameterizedTest
    @CsvSource({
        "KEN, Kenya",
        "ke, Kenya",
        "Burma, Myanmar",
        "Korea; Rep., South Korea",
        "united states of america, United States"
    })
    void findsCountriesByCodesAndNames(String codeOrName, String name) {
        assertThat(PlaceNames.COUNTRIES.entry(codeOrName.replace(';', ',')))
                .map(PlaceNames.Entry::name)
                .hasValue(name);
    }

    @Test
    void statesHaveTheCodeOfThePostFirstAndTheirAbbreviations() {
        assertThat(PlaceNames.US_STATES.entry("calif.")).hasValueSatisfying(state -> {
            assertThat(state.codes()).startsWith("CA");
            assertThat(state.names()).isEqualTo(List.of("California", "Calif."));
        });
    }

    @Test
    void aNameThatIsOnNoListIsNone() {
        assertThat(PlaceNames.COUNTRIES.entry("Atlantis")).isEmpty();
        assertThat(PlaceNames.named("atlantis")).isEmpty();
        assertThat(PlaceNames.named("us-states")).hasValue(PlaceNames.US_STATES);
    }

    @Test
    void noTwoPlacesShareACodeOrName() {
        for (PlaceNames list : PlaceNames.values()) {
            for (PlaceNames.Entry entry : list.entries()) {
                entry.codes().forEach(code -> assertThat(list.entry(code)).hasValue(entry));
                entry.names().forEach(name -> assertThat(list.entry(name)).hasValue(entry));
            }
        }
    }

    @Test
    void tellsNamesThatMoreOftenMeanSomethingElse() {
        assertThat(PlaceNames.isAmbiguous("Georgia")).isTrue();
        assertThat(PlaceNames.isAmbiguous("Kenya")).isFalse();
    }
}
