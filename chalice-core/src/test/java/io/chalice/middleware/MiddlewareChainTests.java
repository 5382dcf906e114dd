package io.chalice.middleware;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class MiddlewareChainTests {

	private final List<String> log = new ArrayList<>();

	private final Invocation invocation = new Invocation(InvocationKind.FUNCTION, "job", "com.example.Jobs#job()", "a",
			null);

	@Test
	void asksTheFirstOutermost() throws Exception {
		MiddlewareChain chain = new MiddlewareChain(List.of(logging("1"), logging("2")));
		assertThat(chain.invoke(this.invocation, (last) -> last.event() + "!")).isEqualTo("a!");
		assertThat(this.log).containsExactly("1 a", "2 a", "2 done", "1 done");
	}

	@Test
	void passesOnWhatIsChangedAndReturnsWhatIsAnswered() throws Exception {
		MiddlewareChain chain = new MiddlewareChain(List.of((current, next) -> "<" + next.proceed(current) + ">",
				(current, next) -> next.proceed(current.withEvent("b"))));
		assertThat(chain.invoke(this.invocation, Invocation::event)).isEqualTo("<b>");
	}

	@Test
	void hasOnlyWhatAKindIsSurroundedBy() {
		ChaliceMiddleware ofHttp = new ChaliceMiddleware() {

			@Override
			public @Nullable Object around(Invocation invocation, InvocationChain next) throws Exception {
				return next.proceed(invocation);
			}

			@Override
			public Set<InvocationKind> kinds() {
				return Set.of(InvocationKind.HTTP);
			}

		};
		MiddlewareChain chain = new MiddlewareChain(List.of(ofHttp));
		assertThat(chain.of(InvocationKind.SQS).isEmpty()).isTrue();
		assertThat(chain.of(InvocationKind.HTTP)).isEqualTo(chain);
		assertThat(MiddlewareChain.NONE.of(InvocationKind.HTTP)).isSameAs(MiddlewareChain.NONE);
	}

	@Test
	void eventOfAnotherKindIsRefused() {
		assertThatIllegalStateException().isThrownBy(this.invocation::request)
			.withMessage("com.example.Jobs#job() is an invocation of kind FUNCTION, not HTTP");
		assertThatIllegalStateException()
			.isThrownBy(() -> new Invocation(InvocationKind.SQS, "q", "com.example.Jobs#q()", "a", null).messages())
			.withMessage("The event of com.example.Jobs#q() was changed to what is no List");
	}

	private ChaliceMiddleware logging(String name) {
		return (current, next) -> {
			this.log.add(name + " " + current.event());
			Object result = next.proceed(current);
			this.log.add(name + " done");
			return result;
		};
	}

}
