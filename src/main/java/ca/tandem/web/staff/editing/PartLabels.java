package ca.tandem.web.staff.editing;

import ca.tandem.common.Bilingual;
import ca.tandem.common.Language;
import ca.tandem.posting.EditionContent;
import ca.tandem.posting.Fact;
import ca.tandem.posting.editing.ContentMerge;
import ca.tandem.posting.editing.ContentPart;
import ca.tandem.translation.text.WordDifference;
import ca.tandem.web.shell.CurrentPage;
import ca.tandem.web.shell.PageTexts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The names and values of the parts of a posting, in the language of the page. */
@Named
@RequestScoped
public class PartLabels {

    /**
     * The value of a part of a posting in one language, compared with an earlier value.
     *
     * @param lang the language tag, for the {@code lang} attribute
     * @param runs the words, with the different ones marked
     */
    public record PartDifference(String lang, List<WordDifference> runs) {}

    @Inject
    PageTexts pageTexts;

    @Inject
    CurrentPage page;

    /** Returns all parts, in the order of the editor. */
    public List<ContentPart> getAll() {
        return ContentPart.all();
    }

    /** Checks whether the changes of two users to the part can be merged. */
    public boolean isMergeable(ContentPart contentPart) {
        return ContentMerge.canBeBoth(contentPart);
    }

    /** Returns the name of a part. */
    public String name(ContentPart contentPart) {
        return contentPart.getFact() == null
                ? pageTexts.staff("part." + contentPart)
                : pageTexts.facts().label(contentPart.getFact());
    }

    /** Returns the parts in which two contents differ. */
    public List<ContentPart> differing(EditionContent one, EditionContent other) {
        return ContentMerge.differing(one, other);
    }

    /** Returns the names of the parts in which two contents differ, separated by commas. */
    public String names(EditionContent one, EditionContent other) {
        return String.join(
                ", ",
                ContentMerge.differing(one, other).stream().map(this::name).toList());
    }

    /** Returns the value of a part. */
    public List<PartDifference> values(ContentPart contentPart, EditionContent editionContent) {
        return differences(contentPart, editionContent, editionContent);
    }

    /**
     * Returns the value of a part compared with an earlier one, with the different words marked. There is one side for each language in
     * which the part has a value; long passages that are equal are left out.
     */
    public List<PartDifference> differences(ContentPart contentPart, EditionContent before, EditionContent now) {
        if (contentPart.isText()) {
            return List.of(side(contentPart.getLanguage(), contentPart.textOf(before), contentPart.textOf(now)));
        }
        var fact = contentPart.getFact();
        if (fact != null && pageTexts.facts().isNamed(fact)) {
            var sides = Stream.of(Language.values())
                    .filter(language -> !(named(fact, before).get(language)
                                    + named(fact, now).get(language))
                            .isEmpty())
                    .map(language -> side(
                            language,
                            named(fact, before).get(language),
                            named(fact, now).get(language)))
                    .toList();
            return sides.isEmpty() ? List.of(side(page.getLanguage(), "", "")) : sides;
        }
        return List.of(side(page.getLanguage(), value(contentPart, before), value(contentPart, now)));
    }

    private PartDifference side(Language language, String before, String now) {
        return new PartDifference(
                language.regionalTag(), TextDifferences.shortened(WordDifference.between(values(before), values(now))));
    }

    private String values(String text) {
        return text.isEmpty() ? pageTexts.staff("comparison.unsaid") : text;
    }

    private Bilingual<String> named(Fact fact, EditionContent editionContent) {
        var names = pageTexts.facts().names(fact, editionContent.facts());
        return Bilingual.of(language -> names.stream()
                .map(name -> name.get(language))
                .filter(Objects::nonNull)
                .collect(Collectors.joining("\n")));
    }

    private String value(ContentPart contentPart, EditionContent editionContent) {
        return contentPart.getFact() == null
                ? pageTexts.name(editionContent.source())
                : pageTexts.facts().meaning(contentPart.getFact(), editionContent.facts());
    }
}
