package io.chalice.conformance.application;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.util.ReflectionUtils;
import tools.jackson.databind.json.JsonMapper;

import io.chalice.ChaliceRequest;
import io.chalice.FormData;
import io.chalice.MultiValues;
import io.chalice.dispatch.Application;
import io.chalice.dispatch.CurrentRequest;
import io.chalice.dispatch.TypedResult;
import io.chalice.json.ResultWriter;
import io.chalice.json.ReturnTypes;
import io.chalice.model.CorsModel;
import io.chalice.route.Route;
import io.chalice.route.RouteTarget;

/**
 * The application without Spring: the same views, registered and called by hand. What
 * binds their parameters elsewhere is plain Java here, and what it throws is nothing that
 * a client is told.
 */
public final class PlainApplication {

	private final List<Route> routes = new ArrayList<>();

	private PlainApplication() {
	}

	/**
	 * Create the application.
	 * @param currentRequest what knows the current request
	 * @param debug whether stack traces are sent to clients
	 * @return the application
	 */
	public static Application create(CurrentRequest currentRequest, boolean debug) {
		PlainApplication plain = new PlainApplication();
		plain.addTutorial();
		plain.addRouting();
		plain.addIntrospection(new IntrospectionViews(currentRequest));
		plain.addContentTypes();
		plain.addResults();
		plain.addResponses();
		plain.addSharedViews();
		plain.addGuarded();
		plain.addBound();
		plain.addParameters();
		plain.addDeclared();
		return new Application(plain.routes, JsonMapper.builder().build(), List.of("*/*"), debug);
	}

	private void addTutorial() {
		CityViews cities = new CityViews();
		ErrorViews errors = new ErrorViews();
		ObjectViews objects = new ObjectViews();
		add(PlainRoute.get("/"), (request) -> new ConformanceApplication().index());
		add(PlainRoute.get("/cities/{city}"), (request) -> cities.stateOfCity(variable(request, "city")));
		add(PlainRoute.get("/uncaught/{city}"), (request) -> cities.stateOfKnownCity(variable(request, "city")));
		add(PlainRoute.of("/objects/{key}", "GET", "PUT"),
				(request) -> objects.myObject(variable(request, "key"), request));
		add(PlainRoute.get("/errors/{name}"), (request) -> nothing(() -> errors.raise(variable(request, "name"))));
		add(PlainRoute.get("/errors/checked"), (request) -> nothing(errors::raiseChecked));
		add(PlainRoute.get("/errors/assertion"), (request) -> nothing(errors::raiseError));
		add(PlainRoute.get("/errors/recursion"), (request) -> errors.recurse(request));
		add(PlainRoute.get("/errors/message/{text}"),
				(request) -> nothing(() -> errors.raiseMessage(variable(request, "text"))));
	}

	private void addRouting() {
		RoutingViews routing = new RoutingViews();
		ShopViews shop = new ShopViews();
		add(PlainRoute.of("/resource/{value}", "PUT"), (request) -> routing.put(variable(request, "value")));
		add(PlainRoute.of("/myview", "POST", "PUT"), (request) -> nothing(routing::myView));
		add(PlainRoute.get("/split"), (request) -> routing.get());
		add(PlainRoute.of("/split", "POST"), (request) -> routing.post());
		add(PlainRoute.of("/any", "GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"),
				(request) -> routing.any(request));
		add(PlainRoute.get("/people/me"), (request) -> routing.literal());
		add(PlainRoute.get("/people/{name}"), (request) -> routing.variable(variable(request, "name")));
		add(PlainRoute.get("/people/{name}/friends/{friend}"),
				(request) -> routing.variables(variable(request, "friend"), variable(request, "name")));
		add(PlainRoute.get("/files/{path+}"), (request) -> routing.greedy(variable(request, "path")));
		add(PlainRoute.get("/files/index"), (request) -> routing.besideGreedy());
		add(PlainRoute.get("/echo/{text}"), (request) -> routing.echo(variable(request, "text"), request));
		add(PlainRoute.of("/shop", "GET", "POST").types("text/plain").withCors(), (request) -> shop.shop(request));
		add(PlainRoute.of("/shop/{item}", "GET", "POST").types("text/plain").withCors(),
				(request) -> shop.item(variable(request, "item")));
		add(PlainRoute.of("/shop/{item}/price", "PUT"), (request) -> shop.price(variable(request, "item")));
	}

	private void addIntrospection(IntrospectionViews introspection) {
		add(PlainRoute.of("/introspect", "GET", "POST").types("*/*"), (request) -> introspection.introspect());
		add(PlainRoute.get("/introspect/{first}/{second}"), (request) -> introspection.introspectVariables(request));
		add(PlainRoute.of("/request", "GET", "POST").types("*/*"), (request) -> introspection.request(request));
		add(PlainRoute.get("/current/{value}"),
				(request) -> introspection.current(variable(request, "value"), request, request.lambdaContext()));
	}

	private void addContentTypes() {
		ContentTypes types = new ContentTypes();
		BinaryViews binaries = new BinaryViews();
		add(PlainRoute.of("/formtest", "POST").types("application/x-www-form-urlencoded"),
				(request) -> types.form(request));
		add(PlainRoute.of("/json", "POST"), (request) -> types.json(request));
		add(PlainRoute.of("/json-or-text", "POST").types("application/json", "text/plain").withCors(),
				(request) -> types.jsonOrText(request));
		add(PlainRoute.of("/json-or-patch", "POST").types("application/json", "application/merge-patch+json"),
				(request) -> types.jsonOrPatch(request));
		add(PlainRoute.of("/raw", "GET", "POST"), (request) -> types.raw(request));
		add(PlainRoute.get("/binary/bytes"), (request) -> binaries.bytes());
		add(PlainRoute.get("/binary/png"), (request) -> binaries.png());
		add(PlainRoute.get("/binary/all"), (request) -> binaries.all());
		add(PlainRoute.get("/binary/pdf"), (request) -> binaries.pdf());
		add(PlainRoute.get("/binary/csv"), (request) -> binaries.csv());
		add(PlainRoute.get("/binary/latin"), (request) -> binaries.latin());
		add(PlainRoute.get("/binary/gzip"), (request) -> binaries.gzip());
		add(PlainRoute.of("/binary/upload", "POST").types("multipart/form-data"),
				(request) -> binaries.upload(request));
		add(PlainRoute.of("/binary/echo", "POST").types("application/octet-stream", "image/png"),
				(request) -> binaries.echo(request));
		add(PlainRoute.of("/binary/hex", "POST").types("application/octet-stream", "image/png"),
				(request) -> binaries.hex(request));
	}

	private void addResults() {
		JsonResultViews results = new JsonResultViews();
		add(PlainRoute.get("/results/null"), (request) -> results.nothing());
		add(PlainRoute.get("/results/text"), (request) -> results.text());
		add(PlainRoute.get("/results/empty-text"), (request) -> results.emptyText());
		add(PlainRoute.get("/results/list"), (request) -> results.list());
		add(PlainRoute.get("/results/number"), (request) -> results.number());
		add(PlainRoute.get("/results/record"), (request) -> results.item());
		add(PlainRoute.get("/results/unicode"), (request) -> results.unicode());
		add(PlainRoute.get("/results/unserialisable"), (request) -> results.unserialisable());
		add(PlainRoute.get("/results/half-serialisable"), (request) -> results.halfSerialisable());
	}

	private void addResponses() {
		ResponseViews responses = new ResponseViews();
		add(PlainRoute.get("/custom-response"), (request) -> responses.customResponse());
		add(PlainRoute.get("/responses/created"), (request) -> responses.created());
		add(PlainRoute.get("/responses/no-content"), (request) -> responses.noContent());
		add(PlainRoute.get("/responses/redirect"), (request) -> responses.redirect());
		add(PlainRoute.get("/responses/error"), (request) -> responses.error());
		add(PlainRoute.get("/responses/repeated"), (request) -> responses.repeated());
		add(PlainRoute.get("/responses/cookies"), (request) -> responses.cookies());
		add(PlainRoute.get("/responses/lower-case"), (request) -> responses.lowerCase());
		add(PlainRoute.get("/responses/null-header"), (request) -> responses.nullHeader());
		add(PlainRoute.get("/responses/remapped-date"), (request) -> responses.remappedDate());
		add(PlainRoute.get("/responses/not-modified"), (request) -> responses.notModified());
		add(PlainRoute.get("/responses/remapped"), (request) -> responses.remapped());
		add(PlainRoute.of("/responses/header-value", "POST").types("*/*").withCors(),
				(request) -> responses.headerValue(request));
		add(PlainRoute.of("/responses/header-name", "POST").types("*/*"), (request) -> responses.headerName(request));
		add(PlainRoute.of("/responses/second-value", "POST").types("*/*"), (request) -> responses.secondValue(request));
		add(PlainRoute.get("/responses/status/{status}"), (request) -> responses.status(variable(request, "status")));
	}

	private void addSharedViews() {
		SharedViews views = new SharedViews();
		CorsModel custom = new CorsModel(List.of("https://foo.example.com"), List.of("X-Special-Header", "x-api-key"),
				List.of("X-Exposed", "X-Exposed-Too"), 600, true);
		CorsModel several = new CorsModel(List.of("https://one.example.com", "https://two.example.com"), List.of(),
				List.of(), null, false);
		add(PlainRoute.of("/supports-cors", "PUT").withCors(), (request) -> views.supportsCors());
		add(PlainRoute.get("/cors/methods").withCors(), (request) -> views.get());
		add(PlainRoute.of("/cors/methods", "POST", "DELETE").withCors(), (request) -> views.postOrDelete());
		add(PlainRoute.of("/cors/methods", "PATCH"), (request) -> views.patch());
		add(PlainRoute.get("/cors/custom").cors(custom), (request) -> views.custom());
		add(PlainRoute.get("/cors/several").cors(several), (request) -> views.several());
		add(PlainRoute.get("/cors/own-header").withCors(), (request) -> views.ownHeader());
		add(PlainRoute.get("/cors/errors/{name}").withCors(),
				(request) -> nothing(() -> views.errors(variable(request, "name"))));
		add(PlainRoute.get("/cors/binary").withCors(), (request) -> views.binary());
		add(PlainRoute.get("/cors/guarded").withCors().apiKey(), (request) -> views.guarded());
	}

	private void addGuarded() {
		GuardedViews views = new GuardedViews();
		StaffViews staff = new StaffViews();
		add(PlainRoute.get("/authenticated").apiKey(), (request) -> views.withApiKey(request));
		add(PlainRoute.get("/user-pools").authorizer("MyPool"), (request) -> views.withUserPool());
		add(PlainRoute.get("/user-pools/claims").authorizer("MyPool"), (request) -> views.claims(request));
		add(PlainRoute.get("/user-pools/scoped").authorizer("Scoped"), (request) -> views.withScope());
		add(PlainRoute.get("/signed").authorizer("Iam"), (request) -> views.signed());
		add(PlainRoute.get("/elsewhere").authorizer("Elsewhere"), (request) -> views.elsewhere());
		add(PlainRoute.of("/custom", "GET", "DELETE").authorizer("Custom"), (request) -> views.custom(request));
		add(PlainRoute.get("/staff/rota").apiKey().authorizer("Custom"), (request) -> staff.rota());
		add(PlainRoute.get("/staff/vacancies"), (request) -> staff.vacancies());
		add(PlainRoute.get("/staff/keys-only").apiKey(), (request) -> staff.keysOnly());
	}

	private void addBound() {
		TypedViews typed = new TypedViews();
		BodyViews bodies = new BodyViews();
		add(PlainRoute.get("/typed/int/{value}"),
				(request) -> typed.number(Integer.parseInt(variable(request, "value"))));
		add(PlainRoute.get("/typed/uuid/{value}"),
				(request) -> typed.uuid(UUID.fromString(variable(request, "value"))));
		add(PlainRoute.get("/typed/size/{value}"),
				(request) -> typed.size(TypedViews.Measure.valueOf(variable(request, "value"))));
		add(PlainRoute.get("/typed/point/{value}"),
				(request) -> typed.point(new TypedViews.PointConverter().convert(variable(request, "value"))));
		add(PlainRoute.get("/typed/code/{code}"), (request) -> typed.code(variable(request, "code")));
		add(PlainRoute.of("/bodies/item", "POST"), (request) -> bodies.item(body(request, ShopItem.class)));
		add(PlainRoute.of("/bodies/items", "POST"),
				(request) -> bodies.items(List.of(body(request, ShopItem[].class))));
		add(PlainRoute.of("/bodies/typed", "POST")
			.types("application/merge-patch+json", "application/json", "text/plain"),
				(request) -> bodies.typed(body(request, ShopItem.class)));
		add(PlainRoute.of("/bodies/map/{key}", "POST"),
				(request) -> bodies.map(variable(request, "key"), body(request, Map.class)));
	}

	private void addParameters() {
		ParameterViews views = new ParameterViews();
		add(PlainRoute.get("/parameters/query"),
				(request) -> views.query(text(request.queryParams(), "q"), page(request, "page"),
						numbers(request.queryParams()),
						Optional.ofNullable(request.queryParams().get("size")).map(TypedViews.Measure::valueOf)));
		add(PlainRoute.get("/parameters/record"), (request) -> views
			.record(new ParameterViews.Search(text(request.queryParams(), "q"), page(request, "p"))));
		add(PlainRoute.get("/parameters/header"),
				(request) -> views.header(Integer.parseInt(text(request.headers(), "X-Number"))));
		add(PlainRoute.get("/parameters/cookie"),
				(request) -> views.cookie(Integer.parseInt(text(request.cookies(), "visits"))));
		add(PlainRoute.of("/parameters/form", "POST").types(FormData.URL_ENCODED, FormData.MULTIPART),
				(request) -> views.form(text(request.form().fields(), "name"), numbers(request.form().fields())));
		add(PlainRoute.of("/parameters/upload", "POST").types(FormData.MULTIPART), (request) -> views
			.upload(text(request.form().fields(), "title"), request.form().files("photo").get(0)));
	}

	private static String text(MultiValues values, String name) {
		return Objects.requireNonNull(values.get(name));
	}

	private static int page(ChaliceRequest request, String name) {
		return Integer.parseInt(request.queryParams().getOrDefault(name, "1"));
	}

	private static List<Integer> numbers(MultiValues values) {
		return values.all("n").stream().map(Integer::valueOf).toList();
	}

	private void addDeclared() {
		AnimalViews animals = new AnimalViews();
		JsonMapper mapper = JsonMapper.builder().build();
		Map<String, Object> results = new LinkedHashMap<>();
		results.put("wildcard", animals.wildcard());
		results.put("list", animals.list());
		results.put("dogs", animals.dogs());
		results.put("map", animals.map());
		results.put("nested", animals.nested());
		results.put("optional", animals.optional());
		results.put("array", animals.array());
		results.put("iterable", animals.iterable());
		results.put("page", animals.page());
		results.put("methodVariable", animals.methodVariable());
		results.put("sheltered", animals.sheltered());
		results.put("nestedSheltered", animals.nestedSheltered());
		Map<String, String> paths = Map.of("page", "generic-record", "methodVariable", "method-variable",
				"nestedSheltered", "sheltered/nested");
		results.forEach((name, result) -> add(PlainRoute.get("/animals/" + paths.getOrDefault(name, name)),
				(request) -> new TypedResult(result, writer(mapper, name))));
		add(PlainRoute.get("/animals/stream"),
				(request) -> new TypedResult(animals.stream(), writer(mapper, "stream")));
		add(PlainRoute.get("/animals/iterator"),
				(request) -> new TypedResult(animals.iterator(), writer(mapper, "iterator")));
		add(PlainRoute.get("/animals/one"), (request) -> animals.one());
		add(PlainRoute.get("/animals/optional/empty"), (request) -> animals.nothing());
		add(PlainRoute.get("/animals/record"), (request) -> animals.zoo());
		add(PlainRoute.get("/animals/untyped"), (request) -> animals.untyped());
		add(PlainRoute.get("/animals/future"), (request) -> new TypedResult(animals.list(), writer(mapper, "list")));
		add(PlainRoute.get("/animals/future/error"), (request) -> nothing(AnimalViews::fail));
		add(PlainRoute.get("/animals/future/joined"), (request) -> nothing(AnimalViews::fail));
		add(PlainRoute.get("/animals/future/response"), (request) -> animals.response().get().orElseThrow());
		add(PlainRoute.get("/animals/callable"), (request) -> animals.callable().call());
		add(PlainRoute.get("/animals/callable/callable"),
				(request) -> new TypedResult(animals.nestedCallable().call().call(), writer(mapper, "array")));
	}

	private static ResultWriter writer(JsonMapper mapper, String method) {
		return new ResultWriter(mapper, ReturnTypes.of(mapper.getTypeFactory(),
				Objects.requireNonNull(ReflectionUtils.findMethod(AnimalViews.class, method)), AnimalViews.class));
	}

	private void add(PlainRoute route, RouteTarget target) {
		this.routes.add(route.to(target));
	}

	private static String variable(ChaliceRequest request, String name) {
		return Objects.requireNonNull(request.uriParams().get(name));
	}

	private static <T> T body(ChaliceRequest request, Class<T> type) {
		return Objects.requireNonNull(request.jsonBody(type));
	}

	private static @Nullable Object nothing(Action action) throws Exception {
		action.run();
		return null;
	}

	/** A view without a result. */
	@FunctionalInterface
	private interface Action {

		void run() throws Exception;

	}

}
