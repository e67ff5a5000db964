package org.sayso.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class OrderedWorkTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7})
    void handsResultsOnInOrderWhateverEachTakes(int threads) {
        Random random = new Random(20250124);
        int[] lengths = random.ints(500, 0, 200_000).toArray();
        List<Integer> handed = new ArrayList<>();
        try (OrderedWork<Integer> work = new OrderedWork<>(threads, handed::add)) {
            for (int i = 0; i < lengths.length; i++) {
                int number = i;
                work.give(lengths[i], () -> slow(number, lengths[number]));
            }
            work.finish();
        }

        assertThat(handed)
                .containsExactlyElementsOf(IntStream.range(0, 500).boxed().toList());
    }

    private static int slow(int number, int steps) {
        int sum = 0;
        for (int i = 0; i < steps; i++) {
            sum += i;
        }
        return sum == -1 ? -1 : number;
    }

    @Test
    void isNeverMoreThanEightPiecesAThreadAhead() {
        AtomicInteger waiting = new AtomicInteger();
        List<Integer> most = Collections.synchronizedList(new ArrayList<>());
        try (OrderedWork<Integer> work = new OrderedWork<>(2, result -> waiting.decrementAndGet())) {
            for (int i = 0; i < 2_000; i++) {
                work.give(100, () -> slow(1, 1_000));
                most.add(waiting.incrementAndGet());
            }
            work.finish();
        }

        assertThat(Collections.max(most)).isLessThanOrEqualTo(16);
        assertThat(waiting).hasValue(0);
    }

    @Test
    void longPiecesTakeTheRoomOfManyShortOnes() {
        AtomicInteger waiting = new AtomicInteger();
        List<Integer> most = Collections.synchronizedList(new ArrayList<>());
        try (OrderedWork<Integer> work = new OrderedWork<>(2, result -> waiting.decrementAndGet())) {
            for (int i = 0; i < 50; i++) {
                work.give(500_000, () -> slow(1, 100_000));
                most.add(waiting.incrementAndGet());
            }
            work.give(20_000_000, () -> 1);
            waiting.incrementAndGet();
            work.finish();
        }

        assertThat(Collections.max(most)).isLessThanOrEqualTo(2);
        assertThat(waiting).hasValue(0);
    }

    @Test
    void handsAResultOnWhileNothingMoreIsGiven() throws InterruptedException {
        CountDownLatch handed = new CountDownLatch(1);
        try (OrderedWork<Integer> work = new OrderedWork<>(2, result -> handed.countDown())) {
            work.give(1, () -> 1);

            assertThat(handed.await(30, TimeUnit.SECONDS)).isTrue();
            work.finish();
        }
    }

    @Test
    void aFaultOfTheWorkReachesTheGiverAndNothingFollowsIt() {
        List<Integer> handed = Collections.synchronizedList(new ArrayList<>());
        try (OrderedWork<Integer> work = new OrderedWork<>(2, handed::add)) {
            work.give(1, () -> 1);
            work.give(1, () -> {
                throw new IllegalArgumentException("broken");
            });

            // whichever comes after the fault throws it
            assertThatThrownBy(() -> {
                        work.give(1, () -> 3);
                        work.finish();
                    })
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("broken");
        }
        assertThat(handed).containsExactly(1);
    }

    @Test
    void aFaultOfTheSinkStopsTheGiver() {
        try (OrderedWork<Integer> work = new OrderedWork<>(1, result -> {
            throw new IllegalStateException("full");
        })) {
            assertThatThrownBy(() -> {
                        for (int i = 0; i < 1_000; i++) {
                            work.give(1, () -> 1);
                        }
                    })
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("full");
        }
    }

    @Test
    void nothingGivenIsNothingHandedOn() {
        List<Integer> handed = new ArrayList<>();
        try (OrderedWork<Integer> work = new OrderedWork<>(2, handed::add)) {
            work.finish();
        }
        assertThat(handed).isEmpty();
    }
}
