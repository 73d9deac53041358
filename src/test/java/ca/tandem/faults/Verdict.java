package ca.tandem.faults;

/** Says line by line what was seen and what was wanted, and whether all of it holds. */
final class Verdict {

    private boolean good = true;

    void say(String line) {
        System.out.println(line);
    }

    /** Says whether something that was wanted holds. */
    void want(String what, boolean holds) {
        System.out.printf("  %s  %s%n", holds ? "ok  " : "FAIL", what);
        good &= holds;
    }

    /** Ends the process; with an error where anything was short. */
    void end() {
        System.out.println(good ? "All of it holds." : "Short: see FAIL above.");
        System.exit(good ? 0 : 1);
    }
}
