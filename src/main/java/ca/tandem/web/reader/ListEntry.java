package ca.tandem.web.reader;

import ca.tandem.common.text.Excerpt;
import ca.tandem.posting.Fact;
import ca.tandem.posting.Facts;
import ca.tandem.posting.Telework;
import ca.tandem.publication.CatalogueEntry;
import ca.tandem.web.shell.CurrentPage;
import ca.tandem.web.shell.PageTexts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;

/** Entry of a posting in a list: its title, the facts by which one chooses, in one line, and the beginning of the description. */
@Named
@RequestScoped
public class ListEntry {

    /** Length of two lines of a list on a desk, in characters. */
    private static final int TWO_LINES = 150;

    /** Number of places that a line names; of more only the number is told. */
    private static final int MOST_PLACES = 2;

    @Inject
    CurrentPage page;

    @Inject
    PageTexts pageTexts;

    @Inject
    ClosingCountdown closing;

    /**
     * A fact in the line of a posting.
     *
     * @param label the name of the fact
     * @param value the value
     * @param labelled true if the value says little without the name
     * @param soon true for a closing within the next days
     */
    public record EntryFact(String label, String value, boolean labelled, boolean soon) {}

    /** Returns the title, which says first that a posting has closed; of archived ones the list itself says so. */
    public String title(CatalogueEntry posting) {
        var title = posting.titles().get(page.getLanguage());
        return closing.isClosed(posting.facts()) && !posting.archived()
                ? pageTexts.reader("closed.prefix", title)
                : title;
    }

    /** Returns the facts by which one chooses, in the order of the line; those that are not given are left out. */
    public List<EntryFact> facts(CatalogueEntry posting) {
        var facts = posting.facts();
        var line = new ArrayList<EntryFact>();
        add(line, Fact.TEAM, pageTexts.facts().value(Fact.TEAM, facts));
        add(line, Fact.LOCATIONS, where(facts));
        add(line, Fact.CLASSIFICATION, pageTexts.facts().value(Fact.CLASSIFICATION, facts));
        add(line, Fact.SALARY, pageTexts.facts().value(Fact.SALARY, facts));
        if (closing.isClosed(facts)) {
            line.add(new EntryFact(pageTexts.reader("closed"), pageTexts.closingDate(facts), true, false));
        } else if (closing.isNear(facts) && !posting.archived()) {
            line.add(
                    new EntryFact(pageTexts.name(Fact.CLOSING), closing.timeLeft(facts), false, closing.isSoon(facts)));
        } else if (facts.getClosesAt() != null && !posting.archived()) {
            line.add(new EntryFact(pageTexts.reader("closes"), pageTexts.closingDate(facts), true, false));
        }
        if (posting.datePosted() != null) {
            line.add(new EntryFact(pageTexts.reader("posted"), pageTexts.date(posting.datePosted()), true, false));
        }
        return line;
    }

    /** Returns the beginning of the description, of about two lines. */
    public String description(CatalogueEntry posting) {
        return Excerpt.of(posting.descriptions().get(page.getLanguage()), TWO_LINES);
    }

    private void add(List<EntryFact> line, Fact fact, String value) {
        if (!value.isEmpty()) {
            line.add(new EntryFact(pageTexts.name(fact), value, false, false));
        }
    }

    /** Returns the first places, with the telework where there is some; without places, how the work is done. */
    private String where(Facts facts) {
        var places = facts.getLocations().names(page.getLanguage());
        var telework = facts.getTelework() == null ? "" : pageTexts.name(facts.getTelework());
        if (places.isEmpty()) {
            return telework;
        }
        var named = String.join("; ", places.subList(0, Math.min(MOST_PLACES, places.size())));
        var line = places.size() > MOST_PLACES
                ? pageTexts.reader("list.places.more", named, places.size() - MOST_PLACES)
                : named;
        return telework.isEmpty() || facts.getTelework() == Telework.NONE
                ? line
                : pageTexts.reader("fact.more", line, telework);
    }
}
