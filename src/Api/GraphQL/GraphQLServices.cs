using FoodSaaS.Api.FrontDoor;
using FoodSaaS.Api.Quotas;
using FoodSaaS.Tenancy;
using FoodSaaS.Tenancy.Content;
using FoodSaaS.Tenancy.Nodes;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace FoodSaaS.Api.GraphQL;

/// <summary>Registers and maps the GraphQL endpoint.</summary>
internal static class GraphQLServices
{
    /// <summary>The schema is made from the modules that are registered as <see cref="IModule"/>.</summary>
    public static IServiceCollection AddFoodSaaSGraphQL(this IServiceCollection services)
    {
        services.AddSingleton(s => s.GetRequiredService<IConfiguration>().GetSection("PublicAnswers").Get<AnswerCacheOptions>() ?? new AnswerCacheOptions());
        services.AddSingleton(DocumentLimits.Default);
        services.AddSingleton(SocketLimits.Default);
        services.AddSingleton(RunLimits.Default);
        services.TryAddSingleton(TimeProvider.System);
        services.AddQuotas();
        services.TryAddSingleton<IFreshnessClock, FreshnessClock>();
        services.AddSingleton<SchemaFactory>();
        services.AddSingleton(s => new SchemaRegistry(s.GetRequiredService<SchemaFactory>()));
        services.AddSingleton<BrandSchemas>();
        services.AddSingleton<IContentSchemas>(s => s.GetRequiredService<BrandSchemas>());
        services.AddHostedService<SchemaWarmUp>();
        services.AddSingleton(s => TrustedDocuments.Read(s.GetRequiredService<IConfiguration>()["GraphQL:TrustedDocuments"]));
        services.AddSingleton(s => new StrangersDocuments(s.GetRequiredService<TrustedDocuments>(), mayAskAnything: s.GetRequiredService<IConfiguration>().GetValue("GraphQL:StrangersAskAnything", s.GetRequiredService<IHostEnvironment>().IsDevelopment())));
        services.AddSingleton<DocumentGuard>();
        services.AddSingleton<DocumentPreparation>();
        services.AddSingleton(s => new DocumentCache(s.GetRequiredService<DocumentPreparation>()));
        services.AddSingleton(s => new AccessGuard(openIntrospection: s.GetRequiredService<IHostEnvironment>().IsDevelopment()));
        services.AddSingleton<FaultReport>();
        services.AddSingleton<OperationBudgets>();
        services.AddSingleton<GraphQLEngine>();
        services.AddSingleton<AnswerStore>().AddSingleton<INodeMemory>(s => s.GetRequiredService<AnswerStore>());
        services.AddSingleton<PublicRun>();
        services.AddSingleton<PublicAnswers>();
        services.AddSingleton<IPublicAnswers>(s => s.GetRequiredService<PublicAnswers>());
        services.AddSingleton<AnswerObservers>();
        services.AddSingleton<PostReader>();
        services.AddSingleton<HttpAnswer>();
        services.AddSingleton<GraphQLEvents>();
        services.AddSingleton<GraphQLHttp>();
        services.AddSingleton<SharedStreams>();
        services.AddSingleton<SocketAdmission>();
        services.AddSingleton<SocketOperations>();
        services.AddSingleton<GraphQLSockets>();
        return services;
    }

    /// <summary>Maps the endpoint; WebSockets need <c>app.UseWebSockets()</c> before it.</summary>
    public static void MapFoodSaaSGraphQL(this IEndpointRouteBuilder endpoints)
    {
        var http = endpoints.ServiceProvider.GetRequiredService<GraphQLHttp>();
        var sockets = endpoints.ServiceProvider.GetRequiredService<GraphQLSockets>();
        RequestDelegate answer = context => context.WebSockets.IsWebSocketRequest ? sockets.AcceptAsync(context) : http.InvokeAsync(context);
        endpoints.Map("/graphql", answer).WithMetadata(new ForListedOrigins(), new KnowsDiners());
        endpoints.Map("/b/{slug}/graphql", answer);
        endpoints.Map(FrontDoor.RequestResolver.OperatorPrefix + "/graphql", answer);
    }
}
