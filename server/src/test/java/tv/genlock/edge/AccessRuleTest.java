package tv.genlock.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tv.genlock.settings.AddressRange;
import tv.genlock.settings.SettingsReader;

class AccessRuleTest {
    private final AccessRule rule =
            new AccessRule(List.of(AddressRange.parse("10.9.0.0/16"), AddressRange.parse("2001:db8::1")));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.255.0.9",
                "10.1.2.3",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "169.254.3.4",
                "100.64.0.1",
                "100.127.255.255",
                "::1",
                "fd12:3456::1",
                "fe80::1",
                "::ffff:192.168.1.7"
            })
    void privatePeer_isAdmitted(String peer) {
        assertThat(rule.admits(address(peer), List.of(), false)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "8.8.8.8",
                "172.15.255.255",
                "172.32.0.0",
                "100.63.255.255",
                "100.128.0.0",
                "192.169.0.1",
                "169.253.0.1",
                "2001:4860::1",
                "::2",
                "fec0::1",
                "::ffff:8.8.8.8"
            })
    void publicPeer_isRefused(String peer) {
        assertThat(rule.admits(address(peer), List.of(), false)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            10.9.0.1    | 192.168.1.5                  | true
            10.9.0.1    | 8.8.8.8                      | false
            10.9.0.1    | 192.168.1.5, 8.8.8.8         | false
            10.9.0.1    | 8.8.8.8, 192.168.1.5         | true
            10.9.0.1    | 8.8.8.8, 10.9.3.3            | false
            10.9.0.1    | 192.168.1.5:4711             | true
            10.9.0.1    | [fd00::1]:4711               | true
            10.9.0.1    | unknown                      | false
            10.9.0.1    | ''                           | false
            2001:db8::1 | 192.168.1.5                  | true
            192.168.1.2 | 192.168.1.5                  | true
            192.168.1.2 | 8.8.8.8                      | false
            192.168.1.2 | 8.8.8.8, 192.168.1.5         | false
            8.8.8.8     | 127.0.0.1                    | false
            8.8.8.8     | 192.168.1.5                  | false
            """)
    void forwardedRequest_countsAsWhatItWasForwardedFor(String peer, String header, boolean admitted) {
        assertThat(rule.admits(address(peer), List.of(header), false)).isEqualTo(admitted);
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "10.9.0.1", "192.168.1.2"})
    void requestWithOtherProxyMarks_andNoForwardedFor_isRefused(String peer) {
        assertThat(rule.admits(address(peer), List.of(), true)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "localhost,true",
        "192.168.1.4,true",
        "[fd00::1],true",
        "tv,true",
        "TV.LAN,true",
        "genlock.local,true",
        "tv.example.org,true",
        "more.example.net,true",
        "evil.example,false",
        "192.168.1.4.evil.example,false",
        "lan.evil,false",
        "'',false"
    })
    void host_isAdmitted_onlyWhenNobodyElseCanOwnIt(String host, boolean admitted) {
        HostRule hosts = new HostRule(SettingsReader.read(
                Map.of("GENLOCK_PUBLIC_URL", "https://tv.example.org", "GENLOCK_ALLOWED_HOSTS", "more.example.net"),
                Map.of(),
                Path.of("/nowhere")));

        assertThat(hosts.admits(host)).isEqualTo(admitted);
    }

    private static InetAddress address(String text) {
        return InetAddress.ofLiteral(text);
    }
}
