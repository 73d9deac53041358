package ca.tandem.web;

import ca.tandem.common.Language;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.List;
import java.util.stream.Stream;

/** The time zones of Canada, from east to west, for forms in which a time is typed. */
@Named
@RequestScoped
public class Zones {

    /** The zone in which the portal speaks where nobody says another. */
    public static final String USUAL = "America/Toronto";

    private static final String NEWFOUNDLAND = "America/St_Johns";

    private static final List<String> IDS = List.of(
            NEWFOUNDLAND,
            "America/Halifax",
            USUAL,
            "America/Winnipeg",
            "America/Regina",
            "America/Edmonton",
            "America/Vancouver",
            "America/Whitehorse");

    @Inject
    CurrentPage page;

    /**
     * One zone.
     *
     * @param id its id in the time zone database
     * @param label its name in the page's language, with the city beside it
     */
    public record Choice(String id, String label) {}

    public List<Choice> getChoices() {
        return choices(page.getLanguage()).toList();
    }

    /** The city for which the zone is named; Canadian cities are called the same in both languages. */
    private static String city(String id) {
        return id.equals(NEWFOUNDLAND) ? "St. John’s" : id.substring(id.indexOf('/') + 1);
    }

    private static Stream<Choice> choices(Language language) {
        return IDS.stream()
                .map(id -> new Choice(
                        id,
                        "%s (%s)"
                                .formatted(ZoneId.of(id).getDisplayName(TextStyle.FULL, language.locale()), city(id))));
    }
}
