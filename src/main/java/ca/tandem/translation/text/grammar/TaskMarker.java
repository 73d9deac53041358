package ca.tandem.translation.text.grammar;

import org.commonmark.node.CustomNode;

/** The box before the words of a task in a list, {@code [ ]} or {@code [x]}. */
public final class TaskMarker extends CustomNode {

    private final boolean done;

    TaskMarker(boolean done) {
        this.done = done;
    }

    /** Checks whether the task is done. */
    public boolean isDone() {
        return done;
    }
}
