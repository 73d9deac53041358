package ca.tandem.translation.memory;

import ca.tandem.audit.AuditEvent;
import ca.tandem.audit.AuditLog;
import ca.tandem.common.Language;
import ca.tandem.identity.Actor;
import ca.tandem.identity.Role;
import ca.tandem.translation.text.WordDifference;
import ca.tandem.workflow.Refusal;
import ca.tandem.workflow.RefusedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** The translation memory: pairs of approved or imported texts, searched for translations of similar texts. */
@ApplicationScoped
@Transactional
public class TranslationMemory {

    private static final Logger LOG = System.getLogger(TranslationMemory.class.getName());

    /** Maximum number of translations of one unit. */
    private static final int TRANSLATIONS = 10;

    private static final Set<Role> KEEPERS = Set.of(Role.TRANSLATOR, Role.ADMINISTRATOR);

    @Inject
    MemoryEntries entries;

    @Inject
    MemoryIndexer index;

    @Inject
    AuditLog auditLog;

    @Inject
    Event<MemoryChanged> memoryChangedEvent;

    /**
     * Adds pairs to the memory in the caller's transaction; lookups find them after its commit. A pair of the same posting is stored once:
     * its latest provenance and neighbours replace the earlier ones, unless they are older. Pairs with a blank side are skipped; so
     * are those with a character that no text may hold, which the log counts.
     */
    public void store(Collection<TranslationPair> pairs) {
        announce(take(pairs, true));
    }

    /**
     * Adds pairs like {@link #store}; lookups find them at the next tick of the timer, a second after the commit at the latest. An import adds
     * thousands of postings one by one, and an index that followed each of them would cost as much as a tenth of the import.
     */
    public void storeInBulk(Collection<TranslationPair> pairs) {
        take(pairs, true);
    }

    /**
     * Adds the pairs that the memory does not have, and leaves the others unchanged. Pairs are skipped as by {@link #store}.
     *
     * @return the number of new pairs
     */
    public int add(Collection<TranslationPair> pairs) {
        var taken = take(pairs, false);
        announce(taken);
        return taken.added();
    }

    /**
     * Pairs that the memory has taken.
     *
     * @param added the number of those that are new
     * @param number the number of the last change; 0 if nothing has changed
     */
    private record TakenPairs(int added, long number) {}

    private void announce(TakenPairs takenPairs) {
        if (takenPairs.number() > 0) {
            memoryChangedEvent.fire(new MemoryChanged(takenPairs.number()));
        }
    }

    private TakenPairs take(Collection<TranslationPair> pairs, boolean renew) {
        var byHash = new LinkedHashMap<String, TranslationPair>();
        var refused = 0;
        for (var pair : pairs) {
            if (pair.hasForbidden()) {
                refused++;
            } else if (pair.isComplete()) {
                byHash.put(MemoryEntry.hash(pair), pair);
            }
        }
        if (refused > 0) {
            LOG.log(Level.WARNING, "{0} pairs with a character that no text may hold stay out of the memory", refused);
        }
        if (byHash.isEmpty()) {
            return new TakenPairs(0, 0);
        }
        var before = entries.lock();
        var number = before;
        var known = entries.byHashes(byHash.keySet());
        for (var each : byHash.entrySet()) {
            var entry = known.get(each.getKey());
            if (entry == null) {
                number++;
                entries.add(new MemoryEntry(each.getValue(), number));
            } else if (renew && entry.isOutdatedBy(each.getValue())) {
                number++;
                entry.update(each.getValue(), number);
            }
        }
        return new TakenPairs(byHash.size() - known.size(), number > before ? number : 0);
    }

    /**
     * Returns the entries that are similar to a text, best first; of entries with the same pair of texts only the latest. Uncommitted
     * changes are not included.
     */
    public List<MemoryMatch> matches(Lookup lookup) {
        var candidates = index.findSimilar(lookup);
        var found = entries.byIds(candidates.stream().map(MemoryCandidate::id).toList());
        return candidates.stream()
                .map(memoryCandidate -> found.get(memoryCandidate.id()))
                .filter(Objects::nonNull)
                .map(entry -> match(entry, lookup))
                .filter(memoryMatch -> memoryMatch.score() >= lookup.min())
                .sorted(Comparator.comparingInt(MemoryMatch::score).reversed())
                .toList();
    }

    /**
     * Finds translations of whole units.
     *
     * @param texts the units, with their inline Markdown
     * @param from the language of the units
     * @return the translations of each unit, the latest first, at most ten; the entries of all units are read together
     */
    public Map<String, List<String>> translations(Collection<String> texts, Language from) {
        var found = new HashMap<String, List<Long>>();
        texts.forEach(text -> found.put(
                text,
                index
                        .findSimilar(
                                new Lookup(text, from, Granularity.UNIT, null, null, MemoryMatch.EXACT, TRANSLATIONS))
                        .stream()
                        .map(MemoryCandidate::id)
                        .toList()));
        var entries = this.entries.byIds(
                found.values().stream().flatMap(List::stream).distinct().toList());
        var translations = new HashMap<String, List<String>>();
        found.forEach((text, ids) -> translations.put(
                text,
                ids.stream()
                        .map(entries::get)
                        .filter(entry -> entry != null && entry.text(from).equals(text))
                        .sorted(Comparator.comparing(entry -> entry.provenance().at(), Comparator.reverseOrder()))
                        .map(entry -> entry.text(from.other()))
                        .distinct()
                        .toList()));
        return translations;
    }

    /** Returns the change up to which lookups see the memory. While it stays the same, all answers do too. */
    public String version() {
        return index.version();
    }

    private static MemoryMatch match(MemoryEntry entry, Lookup lookup) {
        var source = entry.text(lookup.from());
        return new MemoryMatch(
                entry.getId(),
                score(entry, lookup),
                source,
                entry.text(lookup.from().other()),
                WordDifference.between(source, lookup.text()),
                entry.provenance());
    }

    /** Scores an entry by its texts, because the index compares fingerprints only. */
    private static int score(MemoryEntry entry, Lookup lookup) {
        var score = Similarity.of(entry.text(lookup.from()), lookup.text());
        var context = Fingerprint.ofNeighbours(lookup.before(), lookup.after());
        return score == MemoryMatch.EXACT && context != 0 && context == entry.context(lookup.from())
                ? MemoryMatch.IN_CONTEXT
                : score;
    }

    /**
     * Returns the entries that contain words in either language, the latest first.
     *
     * @param words the words, each the beginning of a word of the text; null or blank for all entries
     * @param page the page, from 1
     * @param size the number of entries on a page, 1 to 100
     */
    public MemoryPage search(String words, int page, int size) {
        var found = index.searchWords(words, page, size);
        var byId = entries.byIds(found.ids());
        var items = found.ids().stream()
                .map(byId::get)
                .filter(Objects::nonNull)
                .map(MemoryEntry::toItem)
                .toList();
        // An entry that was deleted a moment ago may still be in the index; it is left out.
        var gone = found.ids().size() - items.size();
        return new MemoryPage(found.total() - gone, page, size, items);
    }

    /** Returns the entry with the given id; empty if there is none any more. */
    public Optional<MemoryItem> find(long id) {
        return entries.byId(id).map(MemoryEntry::toItem);
    }

    /** Returns the number of entries. */
    public long count() {
        return entries.count();
    }

    /**
     * Returns all entries in portions, for an export.
     *
     * @param id the id of the last entry that was read; 0 for the first portion
     * @param size the maximum number of entries of the portion
     * @return the next entries; empty after the last one
     */
    public List<MemoryItem> after(long id, int size) {
        return entries.after(id, size).stream().map(MemoryEntry::toItem).toList();
    }

    /** Returns the reasons for which the actor may not change entries of the memory; empty if they may. */
    public static List<Refusal> refusals(Actor actor) {
        return actor.holdsAny(KEEPERS) ? List.of() : List.of(Refusal.role("memory.role"));
    }

    /**
     * Deletes a bad entry. The log names its id and origin, and neither its texts nor people.
     *
     * @return whether there was such an entry
     * @throws RefusedException if the actor is neither a translator nor an administrator
     */
    public boolean delete(long id, Actor actor) {
        RefusedException.throwIfAny(refusals(actor));
        var number = entries.lock() + 1;
        var entry = entries.byId(id);
        entry.ifPresent(bad -> {
            entries.remove(bad, number);
            memoryChangedEvent.fire(new MemoryChanged(number));
            auditLog.add(AuditEvent.of("memory.deleted")
                    .by(actor.name())
                    .with("entry", id)
                    .with("mark", bad.provenance().mark()));
            LOG.log(
                    Level.INFO,
                    "Entry {0,number,#} ({1}) of the memory was deleted",
                    id,
                    bad.provenance().mark());
        });
        return entry.isPresent();
    }
}
