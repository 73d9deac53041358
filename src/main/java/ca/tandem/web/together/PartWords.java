package ca.tandem.web.together;

import ca.tandem.common.Bilingual;
import ca.tandem.common.Language;
import ca.tandem.posting.Content;
import ca.tandem.posting.merge.Merge;
import ca.tandem.posting.merge.Part;
import ca.tandem.translation.text.WordDifference;
import ca.tandem.web.CurrentPage;
import ca.tandem.web.Words;
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
public class PartWords {

    @Inject
    Words words;

    @Inject
    CurrentPage page;

    /** Returns all parts, in the order of the editor. */
    public List<Part> getAll() {
        return List.of(Part.values());
    }

    /** Checks whether the changes of two users to the part can be merged. */
    public boolean canBeBoth(Part part) {
        return Merge.canBeBoth(part);
    }

    /** Returns the name of a part. */
    public String name(Part part) {
        return words.staff("part." + part);
    }

    /** Returns the parts in which two contents differ. */
    public List<Part> differing(Content one, Content other) {
        return Merge.differing(one, other);
    }

    /** Returns the names of the parts in which two contents differ, separated by commas. */
    public String names(Content one, Content other) {
        return String.join(
                ", ", Merge.differing(one, other).stream().map(this::name).toList());
    }

    /** Returns the value of a part. */
    public List<Side> said(Part part, Content content) {
        return changed(part, content, content);
    }

    /**
     * Returns the value of a part compared with an earlier one, with the different words marked. There is one side for each language in
     * which the part has a value; long passages that are equal are left out.
     */
    public List<Side> changed(Part part, Content before, Content now) {
        if (part.isText()) {
            return List.of(side(part.getLanguage(), part.textOf(before), part.textOf(now)));
        }
        if (part == Part.TEAM || part == Part.LOCATIONS) {
            var sides = Stream.of(Language.values())
                    .filter(language -> !(named(part, before).get(language)
                                    + named(part, now).get(language))
                            .isEmpty())
                    .map(language -> side(
                            language,
                            named(part, before).get(language),
                            named(part, now).get(language)))
                    .toList();
            return sides.isEmpty() ? List.of(side(page.getLanguage(), "", "")) : sides;
        }
        return List.of(side(page.getLanguage(), fact(part, before), fact(part, now)));
    }

    private Side side(Language language, String before, String now) {
        return new Side(language.regionalTag(), Passages.shortened(WordDifference.between(said(before), said(now))));
    }

    private String said(String text) {
        return text.isEmpty() ? words.staff("compare.unsaid") : text;
    }

    private static Bilingual<String> named(Part part, Content content) {
        return part == Part.TEAM
                ? content.facts().getTeam().map(name -> Objects.toString(name, ""))
                : Bilingual.of(language ->
                        String.join("\n", content.facts().getLocations().names(language)));
    }

    private String fact(Part part, Content content) {
        var facts = content.facts();
        return switch (part) {
            case SOURCE -> words.of(content.source());
            case CLOSING -> facts.getClosesAt() == null ? words.staff("fact.closing.none") : words.closing(facts);
            case CLASSIFICATION -> words.classification(facts.getClassification());
            case POSITIONS -> Objects.toString(facts.getPositions(), "");
            case TELEWORK -> words.of(facts.getTelework());
            case TENURE -> words.of(facts.getTenure());
            case REQUIREMENT -> words.of(facts.getLanguageRequirement());
            case PROFILE -> Objects.toString(facts.getLanguageProfile(), "");
            case SALARY -> words.salary(facts);
            case REFERENCE -> Objects.toString(facts.getReference(), "");
            case LEVER -> Objects.toString(facts.getLeverId(), "");
            case APPLY -> Objects.toString(facts.getApplyUrl(), "");
            case HIDDEN -> words.staff(facts.isApplicationHidden() ? "fact.hidden.yes" : "compare.apply");
            case UNLISTED -> words.staff(facts.isUnlisted() ? "fact.unlisted.yes" : "compare.listed");
            default -> throw new IllegalArgumentException(part.name().toLowerCase(Locale.ROOT) + " is no single fact");
        };
    }
}
