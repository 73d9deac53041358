package ca.tandem.web.staff;

import ca.tandem.identity.CurrentAccount;
import ca.tandem.notification.Outbox;
import ca.tandem.web.CurrentPage;
import ca.tandem.web.Page;
import ca.tandem.web.notification.Unread;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;

/** The pages that somebody can go to from every staff page, by their roles. */
@Named
@RequestScoped
public class StaffMenu {

    /**
     * One entry.
     *
     * @param words the key of its words
     * @param address where it leads
     * @param current {@code page} where it is the page that is shown, else null
     * @param count how many things wait there; 0 where nothing is counted
     * @param counted the key of the word for them
     */
    public record Entry(String words, String address, String current, long count, String counted) {

        Entry counting(long things, String called) {
            return new Entry(words, address, current, things, called);
        }
    }

    @Inject
    CurrentAccount account;

    @Inject
    CurrentPage page;

    @Inject
    Unread unread;

    @Inject
    Outbox outbox;

    public List<Entry> getEntries() {
        var entries = new ArrayList<Entry>();
        entries.add(entry("nav.desk", Page.DESK));
        entries.add(entry("nav.tasks", Page.TASKS));
        entries.add(entry("nav.notifications", Page.NOTIFICATIONS).counting(unread.getCount(), "nav.unread"));
        entries.add(entry("nav.postings", Page.ALL_POSTINGS));
        entries.add(entry("nav.board", Page.BOARD));
        entries.add(entry("nav.matrix", Page.MATRIX));
        entries.add(entry("nav.figures", Page.FIGURES));
        entries.add(entry("nav.glossary", Page.GLOSSARY));
        entries.add(entry("nav.memory", Page.MEMORY));
        if (account.isAuthor()) {
            entries.add(entry("nav.new", Page.NEW_POSTING));
        }
        if (account.isAdministrator()) {
            entries.add(entry("nav.imports", Page.IMPORTS));
            entries.add(entry("nav.accounts", Page.ACCOUNTS));
            entries.add(entry("nav.record", Page.RECORD));
            entries.add(entry("nav.mail", Page.MAIL).counting(outbox.troubleCount(), "nav.not.sent"));
        }
        entries.add(entry("nav.public", Page.LIST));
        return entries;
    }

    private Entry entry(String words, Page target) {
        return new Entry(
                words, target.path(page.getLanguage()), page.visit().page() == target ? "page" : null, 0, null);
    }
}
