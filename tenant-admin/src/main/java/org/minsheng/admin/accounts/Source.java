package org.minsheng.admin.accounts;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where an attempt comes from, as far as a service behind the gateway knows it.
 *
 * @param network an IPv4 address, or the /64 of an IPv6 address: whoever has one address of those has them all
 * @param marks of a browser with which somebody has signed in before; see {@link KnownDevices}
 */
public record Source(String network, List<String> marks) {

    private static final int BYTES_OF_A_64 = 8;

    public Source {
        marks = List.copyOf(marks);
    }

    /** @param marks what the browser brought of them */
    public static Source of(@Nullable String address, @Nullable String marks) {
        return new Source(network(address), KnownDevices.parted(marks));
    }

    public static Source of(@Nullable String address) {
        return of(address, null);
    }

    private static String network(@Nullable String address) {
        try {
            // an IPv4 address that is written as one of IPv6 comes back as what it is
            InetAddress read = InetAddress.ofLiteral(address == null ? "" : address);
            return read instanceof Inet6Address
                    ? HexFormat.of().formatHex(read.getAddress(), 0, BYTES_OF_A_64)
                    : read.getHostAddress();
        } catch (IllegalArgumentException unknown) {
            return "unknown";
        }
    }
}
