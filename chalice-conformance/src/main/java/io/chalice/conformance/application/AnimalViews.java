package io.chalice.conformance.application;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.springframework.stereotype.Component;

import io.chalice.ChaliceResponse;
import io.chalice.ChaliceRoute;
import io.chalice.NotFoundError;

/**
 * Views whose results are written by what is declared of them, or are still to come.
 */
@Component
@ChaliceRoute("/animals")
class AnimalViews extends ShelterViews<AnimalViews.Animal> {

	private static final List<Animal> ANIMALS = List.of(new Dog("loud"), new Cat(9));

	@Override
	List<Animal> animals() {
		return ANIMALS;
	}

	@ChaliceRoute("/one")
	Animal one() {
		return ANIMALS.get(0);
	}

	@ChaliceRoute("/list")
	List<Animal> list() {
		return ANIMALS;
	}

	@ChaliceRoute("/wildcard")
	List<? extends Animal> wildcard() {
		return ANIMALS;
	}

	@ChaliceRoute("/dogs")
	List<Dog> dogs() {
		return List.of(new Dog("quiet"));
	}

	@ChaliceRoute("/map")
	Map<String, Animal> map() {
		return Map.of("cat", ANIMALS.get(1));
	}

	@ChaliceRoute("/nested")
	Map<String, List<Animal>> nested() {
		return Map.of("all", ANIMALS);
	}

	@ChaliceRoute("/optional")
	Optional<List<Animal>> optional() {
		return Optional.of(ANIMALS);
	}

	@ChaliceRoute("/optional/empty")
	Optional<Animal> nothing() {
		return Optional.empty();
	}

	@ChaliceRoute("/array")
	Animal[] array() {
		return ANIMALS.toArray(Animal[]::new);
	}

	@ChaliceRoute("/stream")
	Stream<Animal> stream() {
		return ANIMALS.stream();
	}

	@ChaliceRoute("/iterator")
	Iterator<Animal> iterator() {
		return ANIMALS.iterator();
	}

	@ChaliceRoute("/iterable")
	Iterable<Animal> iterable() {
		return ANIMALS;
	}

	@ChaliceRoute("/record")
	Zoo zoo() {
		return new Zoo(ANIMALS);
	}

	@ChaliceRoute("/generic-record")
	Page<Animal> page() {
		return new Page<>(ANIMALS, 2);
	}

	@ChaliceRoute("/method-variable")
	<T extends Animal> List<T> methodVariable() {
		return List.of();
	}

	@ChaliceRoute("/untyped")
	Object untyped() {
		return ANIMALS;
	}

	@ChaliceRoute("/future")
	CompletableFuture<List<Animal>> future() {
		return CompletableFuture.supplyAsync(() -> ANIMALS);
	}

	@ChaliceRoute("/future/error")
	CompletableFuture<List<Animal>> failedFuture() {
		return CompletableFuture.supplyAsync(AnimalViews::fail);
	}

	@ChaliceRoute("/future/joined")
	List<Animal> joinedFuture() {
		return failedFuture().join();
	}

	@ChaliceRoute("/future/response")
	CompletableFuture<Optional<ChaliceResponse>> response() {
		return CompletableFuture.completedFuture(Optional.of(ChaliceResponse.of(Map.of("made", 1)).status(201)));
	}

	@ChaliceRoute("/callable")
	Callable<String> callable() {
		return () -> "called";
	}

	@ChaliceRoute("/callable/callable")
	Callable<Callable<Animal[]>> nestedCallable() {
		return () -> this::array;
	}

	static List<Animal> fail() {
		throw new NotFoundError("no animals");
	}

	/** Which one it is stands in its JSON. */
	@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
	@JsonSubTypes({ @JsonSubTypes.Type(value = Cat.class, name = "cat"),
			@JsonSubTypes.Type(value = Dog.class, name = "dog") })
	sealed interface Animal permits Cat, Dog {

	}

	record Cat(int lives) implements Animal {

	}

	record Dog(String bark) implements Animal {

	}

	record Zoo(List<Animal> animals) {

	}

	record Page<T>(List<T> items, int total) {

	}

}
