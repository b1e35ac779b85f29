package org.linja.web.kit;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.faces.context.PartialResponseWriter;
import jakarta.faces.context.PartialViewContext;
import jakarta.faces.event.PhaseId;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What somebody still has before them is not taken for what has come since. */
class DrawnTest {
    @Test
    void a_page_that_is_opened_is_drawn_whole() {
        assertThat(Drawn.isWhole(new Answer(false, List.of()))).isTrue();
    }

    @Test
    void an_act_of_a_page_draws_it_whole() {
        assertThat(Drawn.isWhole(new Answer(true, List.of("main")))).isTrue();
    }

    @Test
    void a_list_of_files_beside_the_case_is_not_the_case() {
        assertThat(Drawn.isWhole(new Answer(true, List.of("files")))).isFalse();
        assertThat(Drawn.isWhole(new Answer(true, List.of()))).isFalse();
    }

    private static final class Answer extends PartialViewContext {
        private final boolean partial;
        private final List<String> drawn;

        Answer(boolean partial, List<String> drawn) {
            this.partial = partial;
            this.drawn = drawn;
        }

        @Override
        public Collection<String> getExecuteIds() {
            return List.of();
        }

        @Override
        public Collection<String> getRenderIds() {
            return drawn;
        }

        @Override
        public List<String> getEvalScripts() {
            return List.of();
        }

        @Override
        public PartialResponseWriter getPartialResponseWriter() {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean isAjaxRequest() {
            return partial;
        }

        @Override
        public boolean isPartialRequest() {
            return partial;
        }

        @Override
        public boolean isExecuteAll() {
            return false;
        }

        @Override
        public boolean isRenderAll() {
            return false;
        }

        @Override
        public boolean isResetValues() {
            return false;
        }

        @Override
        public void setRenderAll(boolean all) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void setPartialRequest(boolean isPartial) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void release() {
            // It holds nothing.
        }

        @Override
        public void processPartial(PhaseId phase) {
            throw new UnsupportedOperationException();
        }
    }
}
