using System.Diagnostics.CodeAnalysis;

namespace FoodSaaS.Shared;

/// <summary>A value, or the reasons why there is none (at least one).</summary>
public readonly struct Result<T>
{
    private readonly T? _value;
    private readonly IReadOnlyList<Error>? _errors;

    private Result(T value) => _value = value;

    private Result(IReadOnlyList<Error> errors)
    {
        if (errors.Count == 0) throw new ArgumentException("A failure needs a reason.", nameof(errors));
        _errors = errors;
    }

    [MemberNotNullWhen(true, nameof(_value))]
    public bool IsSuccess => _errors is null;

    public T Value => IsSuccess ? _value : throw new InvalidOperationException($"No value: {_errors![0].Code}.");

    public IReadOnlyList<Error> Errors => _errors ?? [];

    public static Result<T> Success(T value) => new(value);

    public static Result<T> Failure(IReadOnlyList<Error> errors) => new(errors);

    public static implicit operator Result<T>(T value) => new(value);

    public static implicit operator Result<T>(Error error) => new([error]);

    public static implicit operator Result<T>(List<Error> errors) => new(errors);

    public bool TryGet([MaybeNullWhen(false)] out T value, out IReadOnlyList<Error> errors)
    {
        value = _value;
        errors = Errors;
        return IsSuccess;
    }

    public Result<TOther> Map<TOther>(Func<T, TOther> map) => IsSuccess ? map(_value) : Result<TOther>.Failure(_errors!);
}

/// <summary>The value of a success that has nothing to say.</summary>
public readonly record struct Nothing
{
    public static readonly Nothing Value;
}
