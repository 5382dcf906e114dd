package io.chalice.autoconfigure.result;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.context.request.async.DeferredResult;
import org.springframework.web.context.request.async.WebAsyncTask;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import io.chalice.ChaliceResponse;
import io.chalice.ChaliceRoute;

/**
 * Views that return what Spring's users return.
 */
@SuppressWarnings("unused")
class ResultViews {

	static volatile boolean closed;

	static volatile boolean cancelled;

	private static final Map<String, Integer> BODY = Map.of("a", 1);

	/** No text, which would be sent as text. */
	static final byte[] HELLO = { 'h', (byte) 0xff };

	private static List<Animal> animals() {
		return List.of(new Dog("loud"), new Cat(9));
	}

	@ChaliceRoute("/entity")
	ResponseEntity<Map<String, Integer>> entity() {
		return ResponseEntity.status(201).header("X-Y", "z").header("X-Many", "1", "2").body(BODY);
	}

	@ChaliceRoute("/entity/no-body")
	ResponseEntity<Void> entityWithoutBody() {
		return ResponseEntity.accepted().build();
	}

	@ChaliceRoute("/entity/text")
	ResponseEntity<String> entityOfText() {
		return ResponseEntity.ok("plain");
	}

	@ChaliceRoute("/entity/optional")
	ResponseEntity<Optional<String>> entityOfOptional() {
		return ResponseEntity.ok(Optional.empty());
	}

	@ChaliceRoute("/entity/of-nothing")
	ResponseEntity<String> entityOfNothing() {
		return ResponseEntity.of(Optional.empty());
	}

	@ChaliceRoute("/entity/bytes")
	ResponseEntity<byte[]> entityOfBytes() {
		return ResponseEntity.ok().contentType(MediaType.APPLICATION_PDF).body(HELLO);
	}

	@ChaliceRoute("/entity/resource")
	ResponseEntity<Resource> entityOfResource() {
		return ResponseEntity.ok().contentType(MediaType.APPLICATION_PDF).body(new ByteArrayResource(HELLO));
	}

	@ChaliceRoute("/http-entity")
	HttpEntity<Map<String, Integer>> httpEntity() {
		HttpHeaders headers = new HttpHeaders();
		headers.add("X-Y", "z");
		return new HttpEntity<>(BODY, headers);
	}

	@ChaliceRoute("/http-headers")
	HttpHeaders httpHeaders() {
		HttpHeaders headers = new HttpHeaders();
		headers.add("X-Y", "z");
		return headers;
	}

	@ChaliceRoute("/mono")
	Mono<Map<String, Integer>> mono() {
		return Mono.just(BODY);
	}

	@ChaliceRoute("/mono/bare")
	Object bareMono() {
		return Mono.just(BODY);
	}

	@ChaliceRoute("/mono/empty")
	Mono<Void> emptyMono() {
		return Mono.empty();
	}

	@ChaliceRoute("/mono/text")
	Mono<String> textMono() {
		return Mono.just("plain");
	}

	@ChaliceRoute("/mono/bytes")
	Mono<byte[]> bytesMono() {
		return Mono.just(HELLO);
	}

	@ChaliceRoute("/mono/entity")
	Mono<ResponseEntity<Map<String, Integer>>> entityMono() {
		return Mono.just(entity());
	}

	@ChaliceRoute("/flux")
	Flux<Integer> flux() {
		return Flux.just(1, 2);
	}

	@ChaliceRoute("/flux/empty")
	Flux<Integer> emptyFlux() {
		return Flux.empty();
	}

	@ChaliceRoute("/entity/mono")
	ResponseEntity<Mono<Map<String, Integer>>> monoEntity() {
		return ResponseEntity.accepted().body(mono());
	}

	@ChaliceRoute("/entity/flux")
	ResponseEntity<Flux<Integer>> fluxEntity() {
		return ResponseEntity.accepted().body(flux());
	}

	@ChaliceRoute("/future/entity/mono")
	CompletableFuture<ResponseEntity<Mono<Map<String, Integer>>>> deep() {
		return CompletableFuture.supplyAsync(() -> ResponseEntity.status(203).body(mono()));
	}

	@ChaliceRoute("/callable/entity")
	Callable<ResponseEntity<Map<String, Integer>>> callable() {
		return this::entity;
	}

	@ChaliceRoute("/optional/entity")
	Optional<ResponseEntity<Map<String, Integer>>> optionalEntity() {
		return Optional.of(entity());
	}

	@ChaliceRoute("/optional/empty")
	Optional<ResponseEntity<Map<String, Integer>>> noEntity() {
		return Optional.empty();
	}

	@ChaliceRoute("/optional/text")
	Optional<String> optionalText() {
		return Optional.of("x");
	}

	@ChaliceRoute("/optional/bytes")
	Optional<byte[]> optionalBytes() {
		return Optional.of(HELLO);
	}

	@ChaliceRoute("/response/future")
	ChaliceResponse responseOfFuture() {
		return ChaliceResponse.of(CompletableFuture.completedFuture(BODY)).status(203);
	}

	@ChaliceRoute("/chalice/input")
	ChaliceResponse responseOfStream() {
		return ChaliceResponse.of(new ByteArrayInputStream(HELLO)).header("Content-Type", "image/png");
	}

	@ChaliceRoute("/deferred")
	DeferredResult<Map<String, Integer>> deferred() {
		DeferredResult<Map<String, Integer>> result = new DeferredResult<>();
		CompletableFuture.runAsync(() -> result.setResult(BODY));
		return result;
	}

	@ChaliceRoute("/web-async-task")
	WebAsyncTask<ResponseEntity<Map<String, Integer>>> webAsyncTask() {
		return new WebAsyncTask<>(this::entity);
	}

	@ChaliceRoute("/input")
	InputStream input() {
		return new ByteArrayInputStream(HELLO) {

			@Override
			public void close() {
				closed = true;
			}

		};
	}

	@ChaliceRoute("/resource")
	ByteArrayResource resource() {
		return new ByteArrayResource(HELLO);
	}

	@ChaliceRoute("/resource/named")
	Resource namedResource() {
		return new ByteArrayResource(HELLO) {

			@Override
			public String getFilename() {
				return "hello.txt";
			}

		};
	}

	@ChaliceRoute("/streaming")
	StreamingResponseBody streaming() {
		return (out) -> out.write(HELLO);
	}

	@ChaliceRoute("/problem")
	ProblemDetail problem() {
		ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, "taken");
		problem.setProperty("by", "Ada");
		return problem;
	}

	@ChaliceRoute("/problem/entity")
	ResponseEntity<ProblemDetail> problemEntity() {
		ProblemDetail problem = ProblemDetail.forStatus(422);
		problem.setType(URI.create("urn:a"));
		problem.setTitle("T");
		return ResponseEntity.of(problem).build();
	}

	@ChaliceRoute("/status")
	@ResponseStatus(HttpStatus.CREATED)
	Map<String, Integer> status() {
		return BODY;
	}

	@ChaliceRoute("/status/void")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void noContent() {
	}

	@ChaliceRoute("/status/entity")
	@ResponseStatus(HttpStatus.CREATED)
	ResponseEntity<Map<String, Integer>> statusOfEntity() {
		return ResponseEntity.accepted().body(BODY);
	}

	@ChaliceRoute("/status/chalice")
	@ResponseStatus(HttpStatus.CREATED)
	ChaliceResponse statusOfResponse() {
		return ChaliceResponse.of(BODY).status(203);
	}

	@ChaliceRoute("/status/reason")
	@ResponseStatus(code = HttpStatus.GONE, reason = "moved")
	Map<String, Integer> reason() {
		return BODY;
	}

	@ChaliceRoute("/status/composed")
	@Accepted
	Map<String, Integer> composed() {
		return BODY;
	}

	@ChaliceRoute("/animals/entity")
	ResponseEntity<List<Animal>> animalsEntity() {
		return ResponseEntity.ok(animals());
	}

	@ChaliceRoute("/animals/mono")
	Mono<List<Animal>> animalsMono() {
		return Mono.just(animals());
	}

	@ChaliceRoute("/animals/flux")
	Flux<Animal> animalsFlux() {
		return Flux.fromIterable(animals());
	}

	@ChaliceRoute("/animals/entity/flux")
	ResponseEntity<Flux<Animal>> animalsFluxEntity() {
		return ResponseEntity.ok(animalsFlux());
	}

	@ChaliceRoute("/animals/deep")
	Callable<CompletableFuture<ResponseEntity<Mono<List<Animal>>>>> animalsDeep() {
		return () -> CompletableFuture.completedFuture(ResponseEntity.ok(animalsMono()));
	}

	@ChaliceRoute("/never")
	CompletableFuture<String> never() {
		return new CompletableFuture<>();
	}

	@ChaliceRoute("/never/mono")
	Mono<String> neverMono() {
		return Mono.<String>never().doOnCancel(() -> cancelled = true);
	}

	@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
	interface Animal {

	}

	@JsonTypeName("dog")
	record Dog(String bark) implements Animal {

	}

	@JsonTypeName("cat")
	record Cat(int lives) implements Animal {

	}

	@ResponseStatus(HttpStatus.ACCEPTED)
	@ChaliceRoute("/status-of-class")
	static class StatusViews {

		@ChaliceRoute("/view")
		int view() {
			return 1;
		}

	}

	@java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME)
	@ResponseStatus(HttpStatus.ACCEPTED)
	@interface Accepted {

	}

}
