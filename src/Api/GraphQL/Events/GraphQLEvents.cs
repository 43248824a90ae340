using FoodSaaS.Api.Quotas;
using GraphQL;

namespace FoodSaaS.Api.GraphQL;

/// <summary>Serves subscriptions as server-sent events. A stream is bounded as a WebSocket is: it takes a place of caller and brand, ends when its caller may not stay, and is cut off when its reader falls behind.</summary>
internal sealed class GraphQLEvents(SharedStreams streams, SocketAdmission admission, HttpAnswer answer, SocketLimits limits, BrandQuotas quotas, TimeProvider time, IHostApplicationLifetime lifetime, FaultReport faults)
{
    /// <summary>When a place may be free again.</summary>
    private static readonly TimeSpan PlaceWait = TimeSpan.FromSeconds(30);

    public async Task FollowAsync(HttpContext http, PlannedRequest plan, Caller caller)
    {
        using var quota = SocketQuota.Take(quotas, http.Connection.RemoteIpAddress, caller.Brand?.Id);
        if (quota is null)
        {
            await answer.RefuseAsync(http, AnswerMedia.Events, Refusals.RateLimited(PlaceWait));
            return;
        }

        using var end = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, lifetime.ApplicationStopping);
        var outbox = new EventOutbox(limits, tooSlow: http.Abort);
        var (follower, refused) = await streams.FollowAsync(plan, caller, quota.PayerOf(caller), result => outbox.Send(EventFrames.Next(result)), end.Token);
        answer.SetLanguage(http, caller);
        if (follower is null)
        {
            await answer.SendAsync(http, AnswerMedia.Events, refused!);
            return;
        }

        using var following = follower;
        await answer.BeginEventsAsync(http);
        var sending = SendAsync(http, outbox, end.Token);
        Task[] writing = [FollowAsync(follower, outbox, end.Token), WatchAsync(SocketIdentity.Of(http, caller), outbox, end.Token)];
        await Task.WhenAny([.. writing, sending]);
        outbox.Close();
        await sending;
        // A stream that is ended for another reason than its own end is broken off, so that its reader comes again.
        if (end.IsCancellationRequested) http.Abort();
        await end.CancelAsync();
        await Task.WhenAll(writing);
    }

    /// <summary>Ends with the stream; a fault of it is told as what it is to callers: an error with a trace id.</summary>
    private static async Task FollowAsync(Follower follower, EventOutbox outbox, CancellationToken ended)
    {
        try
        {
            if (await follower.Ended.WaitAsync(ended) is { } fault) outbox.Send(EventFrames.Next(new ExecutionResult { Errors = [fault] }));
        }
        catch (OperationCanceledException) when (ended.IsCancellationRequested)
        {
            return;
        }

        outbox.Send(EventFrames.Complete);
    }

    /// <summary>Ends once the caller may not stay.</summary>
    private async Task WatchAsync(SocketIdentity identity, EventOutbox outbox, CancellationToken ended)
    {
        using var timer = new PeriodicTimer(limits.Recheck, time);
        try
        {
            while (await timer.WaitForNextTickAsync(ended))
            {
                if (await admission.LookAgainAsync(identity, ended) is null) continue;
                outbox.Send(EventFrames.Next(new ExecutionResult { Errors = [Refusals.NoLongerAllowed()] }));
                outbox.Send(EventFrames.Complete);
                return;
            }
        }
        catch (OperationCanceledException) when (ended.IsCancellationRequested)
        {
            // The stream has ended.
        }
        catch (Exception fault)
        {
            faults.Report(fault, "event stream");
        }
    }

    /// <summary>Sends what waits, and a sign of life now and then.</summary>
    private async Task SendAsync(HttpContext http, EventOutbox outbox, CancellationToken ended)
    {
        try
        {
            while (await outbox.NextAsync(limits.Ping, time, ended) is { } frame)
            {
                await http.Response.BodyWriter.WriteAsync(frame, ended);
                outbox.Sent(frame);
            }
        }
        catch (Exception gone) when (gone is OperationCanceledException or IOException)
        {
            http.Abort();
        }
    }
}
