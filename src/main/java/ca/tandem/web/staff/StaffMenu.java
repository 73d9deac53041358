package ca.tandem.web.staff;

import ca.tandem.identity.CurrentAccount;
import ca.tandem.web.CurrentPage;
import ca.tandem.web.Page;
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
     */
    public record Entry(String words, String address, String current) {}

    @Inject
    CurrentAccount account;

    @Inject
    CurrentPage page;

    public List<Entry> getEntries() {
        var entries = new ArrayList<Entry>();
        entries.add(entry("nav.desk", Page.DESK));
        entries.add(entry("nav.postings", Page.ALL_POSTINGS));
        entries.add(entry("nav.glossary", Page.GLOSSARY));
        entries.add(entry("nav.memory", Page.MEMORY));
        if (account.isAuthor()) {
            entries.add(entry("nav.new", Page.NEW_POSTING));
        }
        if (account.isAdministrator()) {
            entries.add(entry("nav.imports", Page.IMPORTS));
            entries.add(entry("nav.accounts", Page.ACCOUNTS));
            entries.add(entry("nav.record", Page.RECORD));
        }
        entries.add(entry("nav.public", Page.LIST));
        return entries;
    }

    private Entry entry(String words, Page target) {
        return new Entry(words, target.path(page.getLanguage()), page.visit().page() == target ? "page" : null);
    }
}
