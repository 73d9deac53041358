package ca.tandem.web.staff.editing;

import ca.tandem.common.Bilingual;
import ca.tandem.common.Language;
import ca.tandem.posting.EditionContent;
import ca.tandem.posting.editing.ContentMerge;
import ca.tandem.posting.editing.ContentPart;
import ca.tandem.translation.text.WordDifference;
import ca.tandem.web.shell.CurrentPage;
import ca.tandem.web.shell.PageTexts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/** The names and values of the parts of a posting, in the language of the page. */
@Named
@RequestScoped
public class PartLabels {

    @Inject
    PageTexts pageTexts;

    @Inject
    CurrentPage page;

    /** Returns all parts, in the order of the editor. */
    public List<ContentPart> getAll() {
        return List.of(ContentPart.values());
    }

    /** Checks whether the changes of two users to the part can be merged. */
    public boolean canBeBoth(ContentPart contentPart) {
        return ContentMerge.canBeBoth(contentPart);
    }

    /** Returns the name of a part. */
    public String name(ContentPart contentPart) {
        return pageTexts.staff("part." + contentPart);
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
    public List<PartDifference> said(ContentPart contentPart, EditionContent editionContent) {
        return changed(contentPart, editionContent, editionContent);
    }

    /**
     * Returns the value of a part compared with an earlier one, with the different words marked. There is one side for each language in
     * which the part has a value; long passages that are equal are left out.
     */
    public List<PartDifference> changed(ContentPart contentPart, EditionContent before, EditionContent now) {
        if (contentPart.isText()) {
            return List.of(side(contentPart.getLanguage(), contentPart.textOf(before), contentPart.textOf(now)));
        }
        if (contentPart == ContentPart.TEAM || contentPart == ContentPart.LOCATIONS) {
            var sides = Stream.of(Language.values())
                    .filter(language -> !(named(contentPart, before).get(language)
                                    + named(contentPart, now).get(language))
                            .isEmpty())
                    .map(language -> side(
                            language,
                            named(contentPart, before).get(language),
                            named(contentPart, now).get(language)))
                    .toList();
            return sides.isEmpty() ? List.of(side(page.getLanguage(), "", "")) : sides;
        }
        return List.of(side(page.getLanguage(), fact(contentPart, before), fact(contentPart, now)));
    }

    private PartDifference side(Language language, String before, String now) {
        return new PartDifference(
                language.regionalTag(), TextDifferences.shortened(WordDifference.between(said(before), said(now))));
    }

    private String said(String text) {
        return text.isEmpty() ? pageTexts.staff("compare.unsaid") : text;
    }

    private static Bilingual<String> named(ContentPart contentPart, EditionContent editionContent) {
        return contentPart == ContentPart.TEAM
                ? editionContent.facts().getTeam().map(name -> Objects.toString(name, ""))
                : Bilingual.of(language ->
                        String.join("\n", editionContent.facts().getLocations().names(language)));
    }

    private String fact(ContentPart contentPart, EditionContent editionContent) {
        var facts = editionContent.facts();
        return switch (contentPart) {
            case SOURCE -> pageTexts.of(editionContent.source());
            case CLOSING ->
                facts.getClosesAt() == null ? pageTexts.staff("fact.closing.none") : pageTexts.closing(facts);
            case CLASSIFICATION -> pageTexts.classification(facts.getClassification());
            case POSITIONS -> Objects.toString(facts.getPositions(), "");
            case TELEWORK -> pageTexts.of(facts.getTelework());
            case TENURE -> pageTexts.of(facts.getTenure());
            case REQUIREMENT -> pageTexts.of(facts.getLanguageRequirement());
            case PROFILE -> Objects.toString(facts.getLanguageProfile(), "");
            case SALARY -> pageTexts.salary(facts);
            case REFERENCE -> Objects.toString(facts.getReference(), "");
            case LEVER -> Objects.toString(facts.getLeverId(), "");
            case APPLY -> Objects.toString(facts.getApplyUrl(), "");
            case HIDDEN -> pageTexts.staff(facts.isApplicationHidden() ? "fact.hidden.yes" : "compare.apply");
            case UNLISTED -> pageTexts.staff(facts.isUnlisted() ? "fact.unlisted.yes" : "compare.listed");
            default ->
                throw new IllegalArgumentException(contentPart.name().toLowerCase(Locale.ROOT) + " is no single fact");
        };
    }
}
