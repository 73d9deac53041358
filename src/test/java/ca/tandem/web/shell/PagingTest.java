package ca.tandem.web.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PagingTest {

    @Test
    void offersTheEndsAndTheNeighbours() {
        assertThat(new Paging(6, 120, 10, Paging.after("/en/jobs")).getNumbers())
                .containsExactly(1, 4, 5, 6, 7, 8, 12);
        assertThat(new Paging(1, 10, 10, Paging.after("/en/jobs")).isNeeded()).isFalse();
    }

    @Test
    void keepsTheQuery() {
        assertThat(new Paging(1, 21, 10, Paging.after("/en/jobs?q=web")).at(2)).isEqualTo("/en/jobs?q=web&page=2");
        assertThat(new Paging(2, 21, 10, Paging.after("/en/jobs")).at(2)).isEqualTo("/en/jobs?page=2");
        assertThat(new Paging(2, 21, 10, Paging.after("/en/jobs?q=web")).at(1)).isEqualTo("/en/jobs?q=web");
    }

    @Test
    void readsWhateverIsNoPageAsTheFirst() {
        for (var written : new String[] {null, "", "0", "-1", "x", "99999999999"}) {
            assertThat(Paging.number(written)).isEqualTo(1);
        }
        assertThat(Paging.number("7")).isEqualTo(7);
    }
}
