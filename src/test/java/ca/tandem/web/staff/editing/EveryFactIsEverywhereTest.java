package ca.tandem.web.staff.editing;

import static org.assertj.core.api.Assertions.assertThat;

import ca.tandem.api.FactsJsonAccess;
import ca.tandem.common.Bilingual;
import ca.tandem.common.Language;
import ca.tandem.common.Messages;
import ca.tandem.exchange.hugo.FrontMatterFactsAccess;
import ca.tandem.posting.EditionContent;
import ca.tandem.posting.EmploymentType;
import ca.tandem.posting.Fact;
import ca.tandem.posting.FactFixture;
import ca.tandem.posting.FactKind;
import ca.tandem.posting.Facts;
import ca.tandem.posting.FactsValidator;
import ca.tandem.posting.PostingFiles;
import ca.tandem.posting.PostingText;
import ca.tandem.posting.Tenure;
import ca.tandem.posting.editing.ContentMerge;
import ca.tandem.posting.editing.ContentPart;
import ca.tandem.publication.ChangeSummary;
import ca.tandem.web.approval.FactLine;
import ca.tandem.web.reader.StructuredDataAccess;
import ca.tandem.web.shell.PageTexts;
import jakarta.persistence.Column;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Tests that a fact described once, in the registry, is everywhere by that: in the form, the API, the merge, the approval, the comparison,
 * the import and what search engines are told. (That the comparison shows each is in {@code EveryFactIsShownTest}.)
 */
class EveryFactIsEverywhereTest {

    private static final Bilingual<PostingText> TEXTS = new Bilingual<>(PostingText.EMPTY, PostingText.EMPTY);

    private static EditionContent content(Facts facts) {
        return new EditionContent(Language.EN, TEXTS, facts, PostingFiles.NONE, null);
    }

    @Test
    void whateverFactsHoldIsInTheRegistry() {
        var properties = Arrays.stream(Facts.class.getDeclaredFields())
                .filter(field -> field.isAnnotationPresent(Column.class))
                .map(field -> field.getName().replaceFirst("(En|Fr|Low|High|At|Zone)$", ""))
                .collect(Collectors.toSet());
        assertThat(Arrays.stream(Fact.values()).map(Fact::key).toList())
                .containsExactlyInAnyOrderElementsOf(properties);
    }

    @ParameterizedTest
    @EnumSource(Fact.class)
    void aCopyHoldsItAndAnApprovalIsBoundToIt(Fact fact) {
        var facts = FactFixture.only(fact, 1);

        assertThat(fact.isGiven(facts)).isTrue();
        assertThat(FactsValidator.refusals(facts)).isEmpty();
        assertThat(facts.copy()).isEqualTo(facts);
        assertThat(fact.get(facts.copy())).isEqualTo(fact.get(facts));
        assertThat(content(facts).hash())
                .isNotEqualTo(content(new Facts()).hash())
                .isNotEqualTo(content(FactFixture.only(fact, 2)).hash());
        fact.set(facts, null);
        assertThat(facts).isEqualTo(new Facts());
    }

    @ParameterizedTest
    @EnumSource(Fact.class)
    void theFormOffersItAndKeepsIt(Fact fact) {
        var form = new PostingForm(content(FactFixture.only(fact, 1)));
        var back = new PostingForm(form.toTyped(1, Map.of()));

        assertThat(back.getUnreadable()).isEmpty();
        assertThat(fact.get(back.toFacts())).isEqualTo(fact.get(FactFixture.only(fact, 1)));
        assertThat(FormFields.of(form)).isNotEqualTo(FormFields.of(new PostingForm(content(new Facts()))));
        var factForm = new FactForm();
        for (var language : Language.values()) {
            factForm.pageTexts = new PageTexts().in(language);
            FactInput.of(fact).forEach(input -> {
                assertThat(factForm.label(input)).isNotBlank().doesNotContain("???");
                assertThat(FormFields.of(form)).containsKey(input.id());
                assertThat(input.isFlag() ? factForm.flags(fact.group()) : factForm.inputs(fact.group()))
                        .contains(input);
                assertThat(Arrays.stream(Facts.class.getMethods()).map(method -> method.getName()))
                        .as("what the field is bound to")
                        .contains("set" + Character.toUpperCase(input.property().charAt(0))
                                + input.property().substring(1));
            });
        }
    }

    @ParameterizedTest
    @EnumSource(Fact.class)
    void theApiSendsAndReadsIt(Fact fact) {
        var facts = FactFixture.only(fact, 1);

        assertThat(FactsJsonAccess.of(facts)).containsKey(fact.key()).isNotEqualTo(FactsJsonAccess.of(new Facts()));
        assertThat(FactsJsonAccess.readBack(facts)).isEqualTo(facts);
    }

    @ParameterizedTest
    @EnumSource(Fact.class)
    void twoChangesOfItAreMerged(Fact fact) {
        var mine = content(FactFixture.only(fact, 1));
        var merge = new ContentMerge(content(new Facts()), mine, content(new Facts()));

        assertThat(merge.onlyMine()).containsExactly(ContentPart.of(fact));
        assertThat(merge.result(Map.of(), Map.of())).isEqualTo(mine);
    }

    @ParameterizedTest
    @EnumSource(Fact.class)
    void whoApprovesSeesItAndThatItChanged(Fact fact) {
        var facts = FactFixture.only(fact, 1);
        var changed = ChangeSummary.between(TEXTS, new Facts(), TEXTS, facts).facts();

        assertThat(changed).containsExactly(fact.topic());
        for (var language : Language.values()) {
            var pageTexts = new PageTexts().in(language);
            assertThat(FactLine.of(facts, pageTexts, changed))
                    .filteredOn(FactLine::changed)
                    .singleElement()
                    .satisfies(line -> assertThat(line.label() + line.value()).doesNotContain("???"));
            assertThat(FactLine.of(facts, pageTexts, Set.of()))
                    .isNotEqualTo(FactLine.of(new Facts(), pageTexts, Set.of()));
            assertThat(pageTexts.facts().rows(facts))
                    .as("the facts of an edition")
                    .isNotEqualTo(pageTexts.facts().rows(new Facts()));
            assertThat(Messages.DOMAIN.has("fact." + fact.topic() + ".changed")).isTrue();
            fact.choices().forEach(choice -> assertThat(pageTexts.name(choice)).doesNotContain("???"));
        }
    }

    @ParameterizedTest
    @EnumSource(Fact.class)
    void frontMatterBringsIt(Fact fact) {
        if (fact.frontMatter() == null) {
            return;
        }
        var expected = FactFixture.only(fact, 1);
        var value = fact.get(expected);

        assertThat(FrontMatterFactsAccess.imported(fact.frontMatter(), value, new Facts()))
                .isEqualTo(expected);
        assertThat(fact.get(FrontMatterFactsAccess.imported("weight", 1, FactFixture.only(fact, 1))))
                .as("without the field")
                .isEqualTo(fact.isOnlyFromFrontMatter() ? fact.get(new Facts()) : value);
        assertThat(FrontMatterFactsAccess.findings(fact.frontMatter(), value, fact.get(FactFixture.only(fact, 2))))
                .hasSize(1);
        if (fact.kind() == FactKind.CHOICE) {
            assertThat(FrontMatterFactsAccess.imported(fact.frontMatter(), "NEITHER", new Facts()))
                    .isEqualTo(new Facts());
        }
    }

    @ParameterizedTest
    @EnumSource(Fact.class)
    void searchEnginesAreToldIt(Fact fact) {
        if (fact.schemaProperty() == null) {
            return;
        }
        var told = Arrays.stream(new int[] {0, 1, 2})
                .mapToObj(number -> StructuredDataAccess.of(FactFixture.only(fact, number + 1)))
                .filter(posting -> posting.containsKey(fact.schemaProperty()))
                .collect(Collectors.toSet());
        assertThat(told).as(fact.schemaProperty()).isNotEmpty();
    }

    @Test
    void theExactTypeOfEmploymentCountsForSearchEngines() {
        var facts = new Facts();
        facts.setTenure(Tenure.STUDENT);
        assertThat(StructuredDataAccess.of(facts).getString("employmentType")).isEqualTo("INTERN");

        facts.setEmploymentType(EmploymentType.PART_TIME);
        assertThat(StructuredDataAccess.of(facts).getString("employmentType")).isEqualTo("PART_TIME");
    }
}
