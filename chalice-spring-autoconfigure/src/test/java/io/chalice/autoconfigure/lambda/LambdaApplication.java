package io.chalice.autoconfigure.lambda;

import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

import com.amazonaws.services.lambda.runtime.Context;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import io.chalice.Chalice;
import io.chalice.ChaliceFunction;
import io.chalice.ChaliceRoute;
import io.chalice.HttpMethod;
import io.chalice.JsonBody;
import io.chalice.sqs.ChaliceSqsListener;

/**
 * An application with a view, functions, and a function of plain Spring Cloud Function.
 */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
class LambdaApplication {

	private final CyclicBarrier both = new CyclicBarrier(2);

	private final Chalice chalice;

	LambdaApplication(Chalice chalice) {
		this.chalice = chalice;
	}

	@ChaliceRoute("/context")
	String context(Context context) {
		return context.getAwsRequestId();
	}

	@ChaliceRoute(value = "/echo", methods = HttpMethod.POST)
	Map<String, Object> echo(@JsonBody Map<String, Object> body) {
		return body;
	}

	@ChaliceRoute("/meet/{name}")
	String meet(String name) throws Exception {
		this.both.await(20, TimeUnit.SECONDS);
		return this.chalice.currentRequest().uriParams().get("name") + " " + name;
	}

	@ChaliceFunction("nightly")
	String nightly(Map<String, Object> event, Context context) {
		return event.get("id") + " " + context.getAwsRequestId();
	}

	@ChaliceSqsListener("numbers")
	void number(int number) {
	}

	@Bean
	@ChaliceFunction("shout")
	Function<Map<String, String>, String> shout() {
		return (event) -> event.get("text") + "!";
	}

	@Bean
	Function<String, String> plain() {
		return (text) -> "plain " + text;
	}

	static void main(String[] args) {
		SpringApplication.run(LambdaApplication.class, args);
	}

}
