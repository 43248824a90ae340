namespace FoodSaaS.Shared;

/// <summary>What sort of refusal an <see cref="Error"/> is; each sort is one GraphQL error type.</summary>
public enum ErrorKind
{
    /// <summary>The input breaks a rule; <see cref="Error.Field"/> names the input field where one is to blame.</summary>
    InvalidInput,

    /// <summary>The thing does not exist for this caller.</summary>
    NotFound,

    /// <summary>The input is fine, the present state is not: taken, changed meanwhile, already done.</summary>
    Conflict,

    /// <summary>The caller may not do this.</summary>
    Forbidden,

    /// <summary>Too much or too often.</summary>
    LimitExceeded,
}

/// <summary>An expected failure. <paramref name="Code"/> is stable and upper snake case; <paramref name="Message"/> is English for people.</summary>
/// <param name="Kind">The sort of refusal.</param>
/// <param name="Code">Stable code, for example <c>SLUG_TAKEN</c>.</param>
/// <param name="Message">One sentence a person can act on.</param>
/// <param name="Field">Path of the input field to blame, dot separated (<c>sizes.0.price</c>), or null.</param>
/// <param name="Proposal">A value for the field that would be accepted, where one is known.</param>
public sealed record Error(ErrorKind Kind, string Code, string Message, string? Field = null, string? Proposal = null)
{
    /// <summary>What the refusal is about, for answers that show it; null where the code says all.</summary>
    public object? About { get; init; }

    public static Error Invalid(string code, string message, string? field = null) => new(ErrorKind.InvalidInput, code, message, field);

    public static Error NotFound(string code, string message, string? field = null) => new(ErrorKind.NotFound, code, message, field);

    public static Error Conflict(string code, string message, string? field = null) => new(ErrorKind.Conflict, code, message, field);

    public static Error Forbidden(string code, string message) => new(ErrorKind.Forbidden, code, message);

    public static Error Limit(string code, string message, string? field = null) => new(ErrorKind.LimitExceeded, code, message, field);

    public Error At(string field) => this with { Field = field };
}
