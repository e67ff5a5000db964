package org.sayso.desk.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Predicate;

/** Tells the public Internet from all other addresses: those of the machine, its network, documentation, multicast. */
final class PublicAddresses implements Predicate<InetAddress> {
    private final List<Block> special = blocks();

    /** A block: the value of its first address, the number of bytes of an address, and of bits that all in it share. */
    private record Block(BigInteger start, int bytes, int prefix) {
        boolean holds(byte[] address) {
            int rest = 8 * bytes - prefix;
            return address.length == bytes
                    && new BigInteger(1, address).shiftRight(rest).equals(start.shiftRight(rest));
        }
    }

    /** Whether an address is one of the public Internet. */
    @Override
    public boolean test(InetAddress address) {
        byte[] bytes = address.getAddress();
        return special.stream().noneMatch(block -> block.holds(bytes));
    }

    private static List<Block> blocks() {
        try (InputStream list = PublicAddresses.class.getResourceAsStream("special-addresses.txt")) {
            if (list == null) {
                throw new IllegalStateException("special-addresses.txt is not on the class path");
            }
            return new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(PublicAddresses::block)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Java gives an IPv4 address for one that is mapped into IPv6, so the bytes of that block are written out. */
    private static Block block(String line) {
        int slash = line.indexOf('/');
        try {
            InetAddress start = InetAddress.getByName(line.substring(0, slash));
            byte[] bytes = start.getAddress();
            boolean mapped = line.contains(":") && bytes.length == 4;
            byte[] whole = mapped ? new byte[] {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -1, -1, 0, 0, 0, 0} : bytes;
            return new Block(new BigInteger(1, whole), whole.length, Integer.parseInt(line.substring(slash + 1)));
        } catch (UnknownHostException malformed) {
            throw new IllegalStateException("not an address in special-addresses.txt: " + line, malformed);
        }
    }
}
