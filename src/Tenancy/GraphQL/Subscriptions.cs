using FoodSaaS.Tenancy.Access;
using GraphQL.Resolvers;
using GraphQL.Types;

namespace FoodSaaS.Tenancy.GraphQL;

internal static class Subscriptions
{
    public static FieldType Field<T>(string name, AccessRule access, string description, Func<FieldContext, IAsyncEnumerable<T>> follow, Argument[] arguments)
    {
        var field = GuardedField.Make(name, access, description, GraphTypes.Output<T>(false), new FuncFieldResolver<T, T>(c => c.Source), arguments);
        field.StreamResolver = new SourceStreamResolver<T>(c => new AsyncEnumerableObservable<T>(follow(new FieldContext(c))));
        return field;
    }

    public static FieldType Field<TTold, T>(
        string name, AccessRule access, string description, Func<FieldContext, IAsyncEnumerable<TTold>> follow, Func<TTold, FieldContext, Task<T>> read, Argument[] arguments) =>
        Following(GuardedField.Async(name, access, description, read, arguments), follow);

    public static FieldType Optional<TTold, T>(
        string name, AccessRule access, string description, Func<FieldContext, IAsyncEnumerable<TTold>> follow, Func<TTold, FieldContext, Task<T?>> read, Argument[] arguments) =>
        Following(GuardedField.OptionalAsync(name, access, description, read, arguments), follow);

    private static FieldType Following<TTold>(FieldType field, Func<FieldContext, IAsyncEnumerable<TTold>> follow)
    {
        field.StreamResolver = new SourceStreamResolver<TTold>(c => new AsyncEnumerableObservable<TTold>(follow(new FieldContext(c))));
        return field;
    }
}

/// <summary>Lets the engine observe an async stream; disposing the observation ends the stream.</summary>
internal sealed class AsyncEnumerableObservable<T>(IAsyncEnumerable<T> stream) : IObservable<T>
{
    public IDisposable Subscribe(IObserver<T> observer)
    {
        var end = new CancellationTokenSource();
        _ = PumpAsync(observer, end.Token);
        return new Observation(end);
    }

    private async Task PumpAsync(IObserver<T> observer, CancellationToken cancelled)
    {
        try
        {
            await foreach (var value in stream.WithCancellation(cancelled)) observer.OnNext(value);
            observer.OnCompleted();
        }
        catch (OperationCanceledException) when (cancelled.IsCancellationRequested)
        {
            observer.OnCompleted();
        }
        catch (Exception failure)
        {
            observer.OnError(failure);
        }
    }

    private sealed class Observation(CancellationTokenSource end) : IDisposable
    {
        public void Dispose() => end.Cancel();
    }
}
