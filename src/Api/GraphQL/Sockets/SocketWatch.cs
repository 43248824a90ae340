namespace FoodSaaS.Api.GraphQL;

/// <summary>Watches one socket: that it is initiated in time, and that its caller may stay.</summary>
internal sealed class SocketWatch(SocketAdmission admission, SocketLimits limits, TimeProvider time, FaultReport faults)
{
    /// <param name="isInitiated">Whether <c>connection_init</c> came.</param>
    /// <param name="identity">Who is behind the socket now.</param>
    /// <param name="close">Told why the socket must go.</param>
    public Task RunAsync(Func<bool> isInitiated, Func<SocketIdentity> identity, Action<SocketClose> close, CancellationToken ended)
    {
        return Task.WhenAll(GuardAsync(AwaitInitAsync), GuardAsync(RecheckAsync));

        async Task AwaitInitAsync()
        {
            await Task.Delay(limits.InitWait, time, ended);
            if (!isInitiated()) close(SocketClose.InitTimeout);
        }

        async Task RecheckAsync()
        {
            using var timer = new PeriodicTimer(limits.Recheck, time);
            while (await timer.WaitForNextTickAsync(ended))
            {
                if (await admission.LookAgainAsync(identity(), ended) is { } why) close(why);
            }
        }

        async Task GuardAsync(Func<Task> watch)
        {
            try
            {
                await watch();
            }
            catch (OperationCanceledException)
            {
                // The connection ended.
            }
            catch (Exception fault)
            {
                faults.Report(fault, "socket");
                close(SocketClose.Fault);
            }
        }
    }
}
