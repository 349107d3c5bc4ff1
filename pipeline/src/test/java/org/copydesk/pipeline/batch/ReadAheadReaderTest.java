package org.copydesk.pipeline.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.batch.infrastructure.item.ItemProcessor;
import org.springframework.batch.infrastructure.item.support.ListItemReader;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.core.task.support.TaskExecutorAdapter;

class ReadAheadReaderTest {
    private static final List<Integer> ITEMS = List.of(1, 2, 3, 4, 5, 6);

    private static ReadAheadReader<Integer, String> ahead(
            ItemProcessor<Integer, String> processor, AsyncTaskExecutor workers, int most) {
        return new ReadAheadReader<>(new ListItemReader<>(ITEMS), processor, workers, most);
    }

    private static List<String> all(ReadAheadReader<Integer, String> ahead) throws Exception {
        List<String> all = new ArrayList<>();
        for (String next = ahead.read(); next != null; next = ahead.read()) {
            all.add(next);
        }
        return all;
    }

    @Test
    void givesResultsInTheOrderOfTheItemsWhoeverIsReadyFirst() throws Exception {
        CountDownLatch secondIsReady = new CountDownLatch(1);
        ReadAheadReader<Integer, String> ahead = ahead(
                item -> {
                    if (item == 1) {
                        secondIsReady.await();
                    } else if (item == 2) {
                        secondIsReady.countDown();
                    }
                    return "item " + item;
                },
                new SimpleAsyncTaskExecutor(),
                3);
        assertThat(all(ahead)).containsExactly("item 1", "item 2", "item 3", "item 4", "item 5", "item 6");
    }

    @Test
    void worksOnAsManyMoreAsItMayBeforeTheyAreAskedFor() throws Exception {
        BlockingQueue<Integer> worked = new LinkedBlockingQueue<>();
        ReadAheadReader<Integer, String> ahead = ahead(
                item -> {
                    worked.add(item);
                    return "item " + item;
                },
                new SimpleAsyncTaskExecutor(),
                3);
        assertThat(ahead.read()).isEqualTo("item 1");
        List<Integer> first = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            first.add(worked.poll(20, TimeUnit.SECONDS));
        }
        assertThat(first).containsExactlyInAnyOrder(1, 2, 3, 4);
        assertThat(worked).isEmpty();
    }

    @Test
    void failsWhereTheItemStandsThatFailed() throws Exception {
        ReadAheadReader<Integer, String> ahead = ahead(
                item -> {
                    if (item == 2) {
                        throw new IllegalArgumentException("no " + item);
                    }
                    return "item " + item;
                },
                new SimpleAsyncTaskExecutor(),
                5);
        assertThat(ahead.read()).isEqualTo("item 1");
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(ahead::read)
                .withMessage("no 2");
    }

    @Test
    void leavesWhatWasNotBegunWhenItIsClosed() throws Exception {
        BlockingQueue<Runnable> waiting = new LinkedBlockingQueue<>();
        List<Integer> worked = new ArrayList<>();
        ReadAheadReader<Integer, String> ahead = ahead(
                item -> {
                    worked.add(item);
                    return "item " + item;
                },
                new TaskExecutorAdapter(task -> {
                    if (waiting.isEmpty() && worked.isEmpty()) {
                        task.run();
                    } else {
                        waiting.add(task);
                    }
                }),
                3);
        assertThat(ahead.read()).isEqualTo("item 1");
        ahead.close();
        waiting.forEach(Runnable::run);
        assertThat(worked).containsExactly(1);
    }
}
