using FoodSaaS.Tenancy.GraphQL;
using GraphQL;
using GraphQL.Execution;
using ExecutionContext = GraphQL.Execution.ExecutionContext;

namespace FoodSaaS.Api.GraphQL;

/// <summary>Follows a subscription; each event is resolved in a scope of its own, so that a subscriber who waits holds no connection.</summary>
internal sealed class PerEventScopes(IExecutionStrategy fields) : SubscriptionExecutionStrategy(fields)
{
    protected override async ValueTask<ExecutionResult> ProcessDataAsync(ExecutionContext context, ExecutionNode node, object? value)
    {
        await using var scope = context.RequestServices!.GetRequiredService<IServiceScopeFactory>().CreateAsyncScope();
        var request = (GraphQLRequestContext)context.UserContext;
        new Caller(request.Brand, request.Locale, request.Viewer).Enter(scope.ServiceProvider);
        context.RequestServices = scope.ServiceProvider;
        var result = await base.ProcessDataAsync(context, node, value);
        result.Extensions ??= context.OutputExtensions;
        return result;
    }
}
