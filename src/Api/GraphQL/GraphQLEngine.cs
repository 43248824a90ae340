using FoodSaaS.Api.Quotas;
using GraphQL;
using GraphQL.Execution;
using GraphQL.Validation;
using GraphQLParser.AST;
using ExecutionContext = GraphQL.Execution.ExecutionContext;

namespace FoodSaaS.Api.GraphQL;

/// <summary>A request whose document is prepared and whose caller may have all that it asks for.</summary>
internal sealed record PlannedRequest(ServedSchema Served, PreparedDocument Document, PreparedOperation Operation, GraphQLPost Post)
{
    /// <summary>What it is taken to cost, in points.</summary>
    public long Cost { get; } = Operation.Cost.With(Post.Variables);
}

/// <summary>From a request to its result: prepare the document, judge the access, run the operation.</summary>
internal sealed class GraphQLEngine(BrandSchemas schemas, DocumentCache documents, AccessGuard access, RunLimits limits, OperationBudgets budgets, FaultReport faults)
{
    private static readonly IValidationRule[] AlreadyValid = [];

    private readonly SerialExecuter _executer = new();

    /// <summary>The schema of the caller's brand, as it is now.</summary>
    public ValueTask<ServedSchema> SchemaOfAsync(Caller caller, CancellationToken cancellationToken) => schemas.OfAsync(caller.Brand, cancellationToken);

    /// <summary>The plan, or the errors that refuse the request; nothing has run yet.</summary>
    public async ValueTask<(PlannedRequest? Plan, ExecutionErrors? Errors)> PlanAsync(GraphQLPost post, Caller caller)
    {
        var served = await SchemaOfAsync(caller, CancellationToken.None);
        var (document, errors) = await documents.PrepareAsync(served, post.Query);
        if (document is null) return (null, errors);
        if (document.Find(post.OperationName) is not { } operation)
        {
            var message = string.IsNullOrEmpty(post.OperationName) ? "The document holds several operations: name one in operationName." : "The document has no operation of that name.";
            return (null, new ExecutionErrors { Refusals.NoOperation(message) });
        }

        if (access.Check(served, operation.Access, post.Variables, caller) is { } refused) return (null, new ExecutionErrors { refused });
        return (new PlannedRequest(served, document, operation, post with { Query = document.Text }), null);
    }

    /// <summary>Why the operation may not begin on its caller's account; null where it may, which is paid for.</summary>
    public RefusedError? Charge(PlannedRequest plan, CallerId? payer) => budgets.Take(payer, plan.Cost);

    /// <summary>Runs the operation on its caller's account.</summary>
    /// <param name="payer">Null where nobody pays.</param>
    /// <param name="scope">The services that resolvers use: those of the request or the socket's operation.</param>
    public async Task<ExecutionResult> RunAsync(PlannedRequest plan, Caller caller, CallerId? payer, IServiceProvider scope, CancellationToken cancellationToken)
    {
        if (Charge(plan, payer) is { } refused) return new ExecutionResult { Errors = [refused] };
        var result = await RunAsync(plan, caller, scope, cancellationToken);
        budgets.Settle(payer, OperationCost.Of(result));
        return result;
    }

    /// <summary>Runs the operation; what it costs is somebody else's matter.</summary>
    public async Task<ExecutionResult> RunAsync(PlannedRequest plan, Caller caller, IServiceProvider scope, CancellationToken cancellationToken)
    {
        if (plan.Operation.Type == OperationType.Subscription) return await ExecuteAsync(plan, caller, scope, cancellationToken);
        using var span = OperationSpan.Start(plan, caller);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        end.CancelAfter(limits.Longest);
        try
        {
            var result = await ExecuteAsync(plan, caller, scope, end.Token);
            span.End(result);
            return result;
        }
        catch (OperationCanceledException) when (end.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            return new ExecutionResult { Errors = [Refusals.TookTooLong(limits.Longest)] };
        }
    }

    /// <summary>Where the brand's database is gone, there is no part of the answer that is worth having.</summary>
    private async Task<ExecutionResult> ExecuteAsync(PlannedRequest plan, Caller caller, IServiceProvider scope, CancellationToken cancellationToken)
    {
        OperatorsSchema.TellTo(caller.Viewer);
        var result = await ResultAsync(plan, caller, scope, cancellationToken);
        return result.Errors?.FirstOrDefault(Refusals.IsBrandUnavailable) is { } gone ? new ExecutionResult { Errors = [gone] } : result;
    }

    private Task<ExecutionResult> ResultAsync(PlannedRequest plan, Caller caller, IServiceProvider scope, CancellationToken cancellationToken) => _executer.ExecuteAsync(new ExecutionOptions
    {
        Schema = plan.Served.Schema,
        Document = plan.Document.Document,
        Query = plan.Document.Text,
        OperationName = plan.Operation.Name,
        Variables = plan.Post.Variables,
        ValidationRules = AlreadyValid,
        UserContext = caller.ToRequestContext(plan.Cost),
        RequestServices = scope,
        CancellationToken = cancellationToken,
        UnhandledExceptionDelegate = faults.ReportAsync,
    });

    /// <summary>One field after the other: a request has one connection.</summary>
    private sealed class SerialExecuter : DocumentExecuter
    {
        protected override IExecutionStrategy SelectExecutionStrategy(ExecutionContext context) =>
            context.Operation.Operation == OperationType.Subscription ? new PerEventScopes(new SerialFields()) : new SerialFields();
    }
}
