package ca.tandem.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.lang.reflect.Proxy;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RsaStrengthTest {

    private static RsaStrength read(String value) {
        return RsaStrength.of((Config) Proxy.newProxyInstance(
                RsaStrengthTest.class.getClassLoader(),
                new Class<?>[] {Config.class},
                (proxy, method, arguments) -> Optional.ofNullable(value)));
    }

    @Test
    void itIsTheUsualUnlessSomebodySaysMore() {
        assertThat(read(null)).isEqualTo(RsaStrength.USUAL);
        assertThat(read(" ")).isEqualTo(RsaStrength.USUAL);
        assertThat(read(" 3072 ").bits()).isEqualTo(3_072);
        assertThat(read("3072").isMoreThanUsual()).isTrue();
        assertThat(read("2048").isMoreThanUsual()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1024", "2047", "20000", "many", "3072.5", "-3072"})
    void nothingLessCanBeSaid(String value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read(value))
                .withMessageStartingWith("tandem.rsa.bits must be");
    }
}
