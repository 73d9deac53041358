package ca.tandem.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** A service that verifies the audit log: the hash of every entry, its link to the previous one, and the stored end. */
@ApplicationScoped
public class Verification {

    private static final int AT_ONCE = 1_000;

    @Inject
    Entries entries;

    /** Verifies all entries that exist now; others can be appended meanwhile. */
    public Verdict verify() {
        // In this order: the end that is read afterwards includes everything committed with the highest entry.
        var highest = entries.highest();
        var tail = entries.tail();
        var last = Entry.BEGINNING;
        var number = 0L;
        while (number < tail.number()) {
            var some = entries.behind(number, tail.number(), AT_ONCE);
            for (var entry : some) {
                var flaw = flaw(entry, number, last);
                if (flaw != null) {
                    return new Verdict(number, last, flaw == Flaw.MISSING ? number + 1 : entry.getNumber(), flaw);
                }
                number = entry.getNumber();
                last = entry.getHash();
            }
            if (some.isEmpty()) {
                return new Verdict(number, last, number + 1, Flaw.MISSING);
            }
        }
        if (number > 0 && !last.equals(tail.hash())) {
            return new Verdict(number, last, number, Flaw.WRONG_END);
        }
        return highest > number
                ? new Verdict(number, last, number + 1, Flaw.BEHIND_THE_END)
                : new Verdict(number, last, 0, null);
    }

    private static Flaw flaw(Entry entry, long before, String last) {
        if (entry.getNumber() != before + 1) {
            return Flaw.MISSING;
        }
        if (!entry.isWhole()) {
            return Flaw.CHANGED;
        }
        return entry.getPrevious().equals(last) ? null : Flaw.OUT_OF_ORDER;
    }
}
