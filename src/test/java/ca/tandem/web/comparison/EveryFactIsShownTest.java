package ca.tandem.web.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import ca.tandem.api.FactsJsonAccess;
import ca.tandem.common.Bilingual;
import ca.tandem.common.Language;
import ca.tandem.posting.Classification;
import ca.tandem.posting.EditionContent;
import ca.tandem.posting.Facts;
import ca.tandem.posting.Locations;
import ca.tandem.posting.PostingFiles;
import ca.tandem.posting.PostingText;
import ca.tandem.publication.ChangeSummary;
import ca.tandem.web.approval.ChangeSummaryText;
import ca.tandem.web.approval.FactLine;
import ca.tandem.web.shell.PageTexts;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Tests every component of the facts, for an approval holds for all of them. One that is added and forgotten fails here: its values must be
 * told apart by what approvers and reviewers see, by the comparison, by the sentence of what changes and by the API.
 */
class EveryFactIsShownTest {

    private static final Bilingual<PostingText> TEXTS = new Bilingual<>(PostingText.EMPTY, PostingText.EMPTY);
    private static final ZoneId TORONTO = ZoneId.of("America/Toronto");

    static Stream<Field> components() {
        return Arrays.stream(Facts.class.getDeclaredFields())
                .filter(field -> !Modifier.isStatic(field.getModifiers()) && !field.isSynthetic())
                .filter(field -> !field.getName().startsWith("_persistence"));
    }

    @ParameterizedTest
    @MethodSource("components")
    void everyComponentOfTheFactsIsToldWhereverFactsAreApproved(Field component) throws ReflectiveOperationException {
        var before = closing("2027-01-01T04:59:59Z", TORONTO);
        var after = closing("2027-01-01T04:59:59Z", TORONTO);
        change(component, after);
        var changes = ChangeSummary.between(TEXTS, before, TEXTS, after);

        assertThat(changes.facts()).as("the summary of changes").hasSize(1);
        var sides = 0;
        for (var language : Language.values()) {
            var pageTexts = new PageTexts().in(language);
            sides += FactLine.of(before, pageTexts, Set.of()).equals(FactLine.of(after, pageTexts, Set.of())) ? 0 : 1;
            assertThat(FactLine.of(after, pageTexts, changes.facts()))
                    .as("the line that is marked as changed, in " + language)
                    .filteredOn(FactLine::changed)
                    .hasSize(1);
            assertThat(new ChangeSummaryText(language).of(changes))
                    .as("the sentence in " + language)
                    .hasSize(1);
            assertThat(FactComparison.of(content(before), content(after), pageTexts, language))
                    .as("the comparison in " + language)
                    .isNotEmpty();
        }
        // A name in one language stands on that language's side.
        assertThat(sides)
                .as("the sides that tell it")
                .isEqualTo(component.getName().matches("team(En|Fr)") ? 1 : 2);
        assertThat(FactsJsonAccess.of(after)).as("the API").isNotEqualTo(FactsJsonAccess.of(before));
    }

    @ParameterizedTest
    @MethodSource("components")
    void whatIsTakenOutIsStillALineForTheApprover(Field component) throws ReflectiveOperationException {
        var before = new Facts();
        change(component, before);
        var changes = ChangeSummary.between(TEXTS, before, TEXTS, new Facts());
        for (var language : Language.values()) {
            assertThat(FactLine.of(new Facts(), new PageTexts().in(language), changes.facts()))
                    .as(language.name())
                    .filteredOn(FactLine::changed)
                    .hasSize(1)
                    .allSatisfy(line -> assertThat(line.value()).isNotBlank());
        }
    }

    private static EditionContent content(Facts facts) {
        return new EditionContent(Language.EN, TEXTS, facts, PostingFiles.NONE, null);
    }

    private static Facts closing(String at, ZoneId zone) {
        var facts = new Facts();
        facts.close(Instant.parse(at), zone);
        return facts;
    }

    /** Sets a component to another value, whatever its type. */
    private static void change(Field component, Facts facts) throws ReflectiveOperationException {
        var type = component.getType();
        if (type == Instant.class) {
            facts.close(Instant.parse("2027-02-01T04:59:59Z"), TORONTO);
            return;
        }
        if (type == ZoneId.class) {
            facts.close(Instant.parse("2027-01-01T04:59:59Z"), ZoneId.of("America/Vancouver"));
            return;
        }
        component.setAccessible(true);
        component.set(facts, something(component, type));
    }

    private static Object something(Field component, Class<?> type) {
        if (type == Classification.class) {
            return Classification.parse("IT-02").orElseThrow();
        }
        if (type == Locations.class) {
            return new Locations(List.of(new Bilingual<>("Sable Island", "Île de Sable")));
        }
        if (type == Integer.class) {
            return 7;
        }
        if (type == boolean.class) {
            return true;
        }
        if (type == String.class) {
            return "else-" + component.getName();
        }
        if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        throw new AssertionError("Say here what something else is in " + component);
    }
}
