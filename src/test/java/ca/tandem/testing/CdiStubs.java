package ca.tandem.testing;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.NotificationOptions;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.util.TypeLiteral;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

/** Stubs of the CDI objects that the container would inject. */
public final class CdiStubs {

    private CdiStubs() {}

    /** An {@link Instance} of a fixed list of beans. */
    public static final class FixedInstance<T> implements Instance<T> {

        private final List<T> beans;

        public FixedInstance(List<T> beans) {
            this.beans = List.copyOf(beans);
        }

        @Override
        public Iterator<T> iterator() {
            return beans.iterator();
        }

        @Override
        public T get() {
            return beans.get(0);
        }

        @Override
        public Instance<T> select(Annotation... qualifiers) {
            return this;
        }

        @Override
        public <U extends T> Instance<U> select(Class<U> subtype, Annotation... qualifiers) {
            throw new IllegalStateException("No test asks for a subtype");
        }

        @Override
        public <U extends T> Instance<U> select(TypeLiteral<U> subtype, Annotation... qualifiers) {
            throw new IllegalStateException("No test asks for a subtype");
        }

        @Override
        public boolean isUnsatisfied() {
            return beans.isEmpty();
        }

        @Override
        public boolean isAmbiguous() {
            return beans.size() > 1;
        }

        @Override
        public void destroy(T instance) {
            // No bean was created.
        }

        @Override
        public Handle<T> getHandle() {
            throw new IllegalStateException("No test asks for a handle");
        }

        @Override
        public Iterable<? extends Handle<T>> handles() {
            return List.of();
        }
    }

    /** An {@link Event} that keeps what was fired and passes it to a listener. */
    public static final class RecordingEvent<T> implements Event<T> {

        public final List<T> events = new ArrayList<>();
        private final Consumer<T> listener;

        public RecordingEvent() {
            this(event -> {});
        }

        public RecordingEvent(Consumer<T> listener) {
            this.listener = listener;
        }

        @Override
        public void fire(T event) {
            events.add(event);
            listener.accept(event);
        }

        @Override
        public <U extends T> CompletionStage<U> fireAsync(U event) {
            throw new IllegalStateException("Nothing is fired beside its transaction");
        }

        @Override
        public <U extends T> CompletionStage<U> fireAsync(U event, NotificationOptions options) {
            throw new IllegalStateException("Nothing is fired beside its transaction");
        }

        @Override
        public Event<T> select(Annotation... qualifiers) {
            return this;
        }

        @Override
        public <U extends T> Event<U> select(Class<U> subtype, Annotation... qualifiers) {
            throw new IllegalStateException("No test asks for a subtype");
        }

        @Override
        public <U extends T> Event<U> select(TypeLiteral<U> subtype, Annotation... qualifiers) {
            throw new IllegalStateException("No test asks for a subtype");
        }
    }
}
