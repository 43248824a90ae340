using System.Linq.Expressions;
using FoodSaaS.Cms.Content.Domain.Entries;

namespace FoodSaaS.Cms.Content.Application.Reading;

/// <summary>Joins conditions on entries; every value in them is a parameter of the statement.</summary>
internal static class Predicates
{
    public static Expression<Func<Entry, bool>> And(this Expression<Func<Entry, bool>> one, Expression<Func<Entry, bool>> other) =>
        Expression.Lambda<Func<Entry, bool>>(Expression.AndAlso(one.Body, On(one.Parameters[0], other)), one.Parameters);

    public static Expression<Func<Entry, bool>> Or(this Expression<Func<Entry, bool>> one, Expression<Func<Entry, bool>> other) =>
        Expression.Lambda<Func<Entry, bool>>(Expression.OrElse(one.Body, On(one.Parameters[0], other)), one.Parameters);

    public static Expression<Func<Entry, bool>> Not(this Expression<Func<Entry, bool>> one) => Expression.Lambda<Func<Entry, bool>>(Expression.Not(one.Body), one.Parameters);

    private static Expression On(ParameterExpression entry, Expression<Func<Entry, bool>> other) => new Renaming(other.Parameters[0], entry).Visit(other.Body);

    private sealed class Renaming(ParameterExpression from, ParameterExpression to) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == from ? to : base.VisitParameter(node);
    }
}
