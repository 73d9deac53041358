package ca.tandem.faults;

/** Says line by line what was seen and what was wanted, and whether all of it holds. */
final class FaultReport {

    private boolean isGood = true;

    void print(String line) {
        System.out.println(line);
    }

    /** Says whether something that was wanted holds. */
    void require(String what, boolean holds) {
        System.out.printf("  %s  %s%n", holds ? "ok  " : "FAIL", what);
        isGood &= holds;
    }

    /** Ends the process; with an error where anything was short. */
    void exit() {
        System.out.println(isGood ? "All of it holds." : "Short: see FAIL above.");
        System.exit(isGood ? 0 : 1);
    }
}
