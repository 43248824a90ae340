using System.Text;
using FoodSaaS.Api.Quotas;
using GraphQL;
using GraphQLParser.AST;
using Microsoft.Extensions.Primitives;

namespace FoodSaaS.Api.GraphQL;

/// <summary>
/// The endpoint <c>/graphql</c> after the GraphQL over HTTP specification. The way of a question that the public asked before is short: read the body, find
/// its hash, send the bytes.
/// </summary>
internal sealed class GraphQLHttp(GraphQLEngine engine, PublicAnswers answers, PostReader reader, HttpAnswer answer, GraphQLEvents events, AnswerObservers observers, StrangersDocuments strangers, DocumentLimits limits, FaultReport faults)
{
    private const string Allowed = "GET, POST";

    public async Task InvokeAsync(HttpContext http)
    {
        try
        {
            if (AnswerMedia.Choose(http.Request.Headers.Accept) is not { } media) await answer.RefuseAsync(http, AnswerMedia.Json, Refusals.NotAcceptable());
            else if (HttpMethods.IsPost(http.Request.Method)) await PostAsync(http, media);
            else if (HttpMethods.IsGet(http.Request.Method)) await GetAsync(http, media);
            else await RefuseMethodAsync(http, media, Allowed, $"Use {Allowed}.");
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            http.Abort();
        }
        catch (BadHttpRequestException broken)
        {
            await answer.RefuseAsync(http, AnswerMedia.Json, broken.StatusCode == StatusCodes.Status413PayloadTooLarge ? Refusals.BodyTooLarge(limits.BodyBytes) : Refusals.BadRequest("The request broke off."));
        }
        catch (Exception fault) when (!http.Response.HasStarted)
        {
            await answer.SendAsync(http, AnswerMedia.GraphQL, new ExecutionResult { Errors = [faults.Report(fault, null)] });
        }
    }

    private async Task PostAsync(HttpContext http, AnswerMedia media)
    {
        if (RequestMedia.Check(http.Request) is { } refused)
        {
            await answer.RefuseAsync(http, media, refused);
            return;
        }

        using var body = await RequestBody.ReadAsync(http.Request, limits.BodyBytes, http.RequestAborted);
        if (body is null)
        {
            http.Response.Headers.Connection = "close";
            await answer.RefuseAsync(http, media, Refusals.BodyTooLarge(limits.BodyBytes));
            return;
        }

        var caller = CallerOf(http);
        AnswerKey? key = caller.Brand is { } brand && MayShare(http, caller) ? AnswerKey.OfBody(brand.Id, (await engine.SchemaOfAsync(caller, http.RequestAborted)).Hash, caller.Locale, body.Bytes) : null;
        if (key is { } known && answers.TryGet(known, caller.Brand!, out var kept))
        {
            await observers.TellAsync(http, kept.Answer, kept);
            await answer.SendAsync(http, media, caller, kept.Answer);
            return;
        }

        var (post, broken) = reader.Read(body.Bytes);
        if (post is null) await answer.RefuseAsync(http, media, broken!);
        else await AnswerAsync(http, media, caller, post, key);
    }

    private async Task GetAsync(HttpContext http, AnswerMedia media)
    {
        var query = http.Request.Query;
        var (document, unknown) = (One(query["query"]), One(query["documentId"])) switch
        {
            ({ } text, _) => (text, (RefusedError?)null),
            (null, { } id) => reader.ReadDocumentId(id),
            _ => (null, Refusals.BadRequest("'query' is missing.")),
        };
        if (document is null)
        {
            await answer.RefuseAsync(http, media, unknown!);
            return;
        }

        var variables = Inputs.Empty;
        if (One(query["variables"]) is { } given)
        {
            var read = reader.ReadVariables(Encoding.UTF8.GetBytes(given));
            if (read.Variables is null)
            {
                await answer.RefuseAsync(http, media, read.Refused!);
                return;
            }

            variables = read.Variables;
        }

        await AnswerAsync(http, media, CallerOf(http), new GraphQLPost(document, One(query["operationName"]), variables), null);
    }

    private async Task AnswerAsync(HttpContext http, AnswerMedia media, Caller caller, GraphQLPost post, AnswerKey? body)
    {
        if (strangers.Check(post, caller.Viewer) is { } stranger && !observers.AreTrusting(http))
        {
            await answer.RefuseAsync(http, media, stranger);
            return;
        }

        var (plan, errors) = await engine.PlanAsync(post, caller);
        if (plan is null)
        {
            await answer.SendAsync(http, media, new ExecutionResult { Errors = errors });
        }
        else if (plan.Operation.Type == OperationType.Subscription)
        {
            if (AnswerMedia.TakesEvents(http.Request.Headers.Accept)) await events.FollowAsync(http, plan, caller);
            else await answer.RefuseAsync(http, media, Refusals.NeedsSocket());
        }
        else if (plan.Operation.Type == OperationType.Mutation && HttpMethods.IsGet(http.Request.Method))
        {
            await RefuseMethodAsync(http, media, "POST", "Mutations are sent with POST.");
        }
        else if (plan.Operation is { Type: OperationType.Query, Access.IsPublicOnly: true } && MayShare(http, caller))
        {
            var (shared, kept, refused) = await answers.GetAsync(plan, caller, PayerOf(http, caller), body);
            if (shared is null)
            {
                await answer.RefuseAsync(http, media, refused!);
                return;
            }

            await observers.TellAsync(http, shared, kept);
            await answer.SendAsync(http, media, caller, shared);
        }
        else
        {
            var result = await engine.RunAsync(plan, caller, PayerOf(http, caller), http.RequestServices, http.RequestAborted);
            answer.SetLanguage(http, caller);
            await answer.SendAsync(http, media, result);
        }
    }

    private Task RefuseMethodAsync(HttpContext http, AnswerMedia media, string allow, string message)
    {
        http.Response.Headers.Allow = allow;
        return answer.RefuseAsync(http, media, Refusals.Method(message));
    }

    private bool MayShare(HttpContext http, Caller caller) => caller is { Brand: not null, Viewer.IsPublic: true } && (answers.IsOn || observers.AreWanted(http));

    /// <summary>Our own storefronts ask for what all diners get: that is nobody's account.</summary>
    private CallerId? PayerOf(HttpContext http, Caller caller) => observers.AreTrusting(http) ? null : CallerId.Of(caller.Brand?.Id, caller.Viewer, http.Connection.RemoteIpAddress);

    private static Caller CallerOf(HttpContext http) => Caller.Of(http.RequestServices, http.Request.Headers.AcceptLanguage);

    private static string? One(StringValues values) => values.Count == 1 && values[0] is { Length: > 0 } value ? value : null;
}
